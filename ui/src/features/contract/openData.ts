/** What the open data of a contract say besides: entered on a tab of their own. */
import type { FieldPlace } from "../../kit/declared";

const FIELDS: FieldPlace[] = [
  { name: "buyer_name", heading: "contract-data-contract" },
  "place",
  "techniques",
  "execution_modes",
  "ccag",
  "innovative",
  { name: "price_form", heading: "contract-data-price" },
  "price_types",
  "advance",
  "advance_rate",
  { name: "grouping", heading: "contract-data-holders" },
  "subcontracting",
  { name: "subcontracts", kind: "long", hint: "contract-subcontracts-hint" },
  { name: "social_considerations", heading: "contract-data-considerations" },
  "environmental_considerations",
  "origin_eu",
  "origin_france",
  { name: "execution_from", heading: "contract-data-concession" },
  "subsidy_cents",
  "execution_data",
];

export const OPEN_DATA: FieldPlace[] = FIELDS.map((place) => ({
  ...(typeof place === "string" ? { name: place } : place),
  tab: "data",
}));

/** What the open data of a contract say besides: entered on a tab of their own. */
import type { FieldDefinition } from "../../kit/register";

const WORDS = ["yes", "no"];

const FIELDS: FieldDefinition[] = [
  { name: "buyer_name", kind: "text", heading: "contract-data-contract" },
  { name: "place", kind: "text" },
  { name: "techniques", kind: "text" },
  { name: "execution_modes", kind: "text" },
  { name: "ccag", kind: "text" },
  { name: "innovative", kind: "choice", words: WORDS },
  { name: "price_form", kind: "text", heading: "contract-data-price" },
  { name: "price_types", kind: "text" },
  { name: "advance", kind: "choice", words: WORDS },
  { name: "advance_rate", kind: "text" },
  { name: "grouping", kind: "text", heading: "contract-data-holders" },
  { name: "subcontracting", kind: "choice", words: WORDS },
  { name: "subcontracts", kind: "long", hint: "contract-subcontracts-hint" },
  { name: "social_considerations", kind: "text", heading: "contract-data-considerations" },
  { name: "environmental_considerations", kind: "text" },
  { name: "origin_eu", kind: "text" },
  { name: "origin_france", kind: "text" },
  { name: "execution_from", kind: "day", heading: "contract-data-concession" },
  { name: "subsidy_cents", kind: "amount" },
  { name: "execution_data", kind: "long" },
];

export const OPEN_DATA: FieldDefinition[] = FIELDS.map((field) => ({ ...field, tab: "data" }));

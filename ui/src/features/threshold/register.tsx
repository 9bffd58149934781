/** Thresholds and delays of public procurement, each over the days it is valid on. */
import { declared, pageFields } from "../../kit/declared";
import type { RegisterDefinition } from "../../kit/register";

export const thresholds: RegisterDefinition = {
  ...declared("threshold"),
  rowHeight: 36,
  sort: [{ field: "code", descending: false }],
  fields: pageFields("threshold", [
    "label_fr",
    "label_en",
    { name: "code", hint: "threshold-code-hint" },
    "article",
    "unit",
    "value",
    "valid_from",
    "valid_to",
    "confidence",
    "note",
    "reference",
  ]),
  columns: [
    { field: "label_fr", width: 240, grows: true },
    { field: "value", width: 100 },
    { field: "unit", width: 90 },
    { field: "valid_from", width: 104 },
    { field: "valid_to", width: 104 },
    { field: "article", width: 170 },
    { field: "confidence", width: 100, hidden: true },
    { field: "code", width: 170, hidden: true },
  ],
};

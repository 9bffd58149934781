/** Thresholds and delays of public procurement, each over the days it is valid on. */
import type { RegisterDefinition } from "../../kit/register";

export const thresholds: RegisterDefinition = {
  name: "threshold",
  page: "thresholds",
  reference: "reference",
  title: "label_fr",
  rowHeight: 36,
  sort: [{ field: "code", descending: false }],
  defaults: { unit: "euros", confidence: "medium" },
  linksTo: [],
  fields: [
    { name: "label_fr", kind: "text" },
    { name: "label_en", kind: "text" },
    { name: "code", kind: "text", required: true, hint: "threshold-code-hint" },
    { name: "article", kind: "text" },
    { name: "unit", kind: "choice", words: ["euros", "percent", "days", "months", "year"], required: true },
    { name: "value", kind: "number", required: true },
    { name: "valid_from", kind: "day" },
    { name: "valid_to", kind: "day" },
    { name: "confidence", kind: "choice", words: ["high", "medium", "low"] },
    { name: "note", kind: "long" },
    { name: "reference", kind: "code" },
  ],
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

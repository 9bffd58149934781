/** Processes. */
import type { RegisterDefinition } from "../../kit/register";

export const processes: RegisterDefinition = {
  name: "process",
  page: "processes",
  reference: "code",
  title: "name",
  rowHeight: 36,
  sort: [{ field: "code", descending: false }],
  defaults: {},
  carries: ["family"],
  charts: "processes",
  importable: true,
  linksTo: ["clause", "procedure", "process", "finding"],
  fields: [
    { name: "code", kind: "code", required: true },
    { name: "name", kind: "text", required: true },
    { name: "family", kind: "choice", words: ["management", "realisation", "support"], required: true },
    { name: "pilot", kind: "text" },
    { name: "purpose", kind: "long" },
    { name: "inputs", kind: "long", hint: "process-inputs-hint" },
    { name: "activities", kind: "long" },
    { name: "outputs", kind: "long", hint: "process-outputs-hint" },
    { name: "resources", kind: "long" },
  ],
  columns: [
    { field: "code", width: 80 },
    { field: "name", width: 220, grows: true },
    { field: "family", width: 120 },
    { field: "pilot", width: 280 },
    { field: "purpose", width: 200, hidden: true },
  ],
};

/** Processes. */
import { declared, pageFields } from "../../kit/declared";
import { ProcessMap } from "./ProcessMap";
import type { RegisterDefinition } from "../../kit/register";

export const processes: RegisterDefinition = {
  ...declared("process"),
  rowHeight: 36,
  sort: [{ field: "code", descending: false }],
  board: (readOnly) => <ProcessMap readOnly={readOnly} />,
  opensOnBoard: true,
  fields: pageFields("process", [
    "code",
    "name",
    "family",
    "pilot",
    "purpose",
    { name: "inputs", hint: "process-inputs-hint" },
    "activities",
    { name: "outputs", hint: "process-outputs-hint" },
    "resources",
    { name: "rank", hint: "process-rank-hint" },
  ]),
  columns: [
    { field: "code", width: 80 },
    { field: "name", width: 220, grows: true },
    { field: "family", width: 120 },
    { field: "pilot", width: 280 },
    { field: "purpose", width: 200, hidden: true },
  ],
};

/** Findings (constats). */
import { Charts } from "../pack";
import { useQuery } from "@tanstack/react-query";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { declared, pageFields } from "../../kit/declared";
import { textOf, type Chip, type RegisterDefinition } from "../../kit/register";
import { useGrades } from "./grades";
import { Advice } from "./Advice";
import { DueDay } from "../../kit/DueDay";
import { FindingState, OPEN_STATES } from "./FindingState";
import { GradeMark } from "./GradeMark";
import { Sheet } from "./Sheet";
import { SheetSteps } from "./SheetSteps";

function useChips(): Chip[] {
  const text = useText();
  const grades = useGrades();
  const { data } = useQuery({
    queryKey: keys.tally("finding", "grade_id"),
    queryFn: () => client.tally("finding", "grade_id"),
  });
  const { data: states } = useQuery({
    queryKey: keys.tally("finding", "state"),
    queryFn: () => client.tally("finding", "state"),
  });
  const open = OPEN_STATES.reduce((sum, state) => sum + (states?.[state] ?? 0), 0);
  const opened: Chip[] = [
    {
      key: "open",
      label: text("finding-chip-open"),
      count: open,
      filters: [{ field: "state", condition: "any", values: [...OPEN_STATES] }],
    },
  ];
  const graded: Chip[] = grades
    .filter((grade) => data?.[grade.id])
    .map((grade) => ({
      key: grade.id,
      label: <Mark mark={grade.mark} label={grade.code} />,
      count: data?.[grade.id],
      filters: [{ field: "grade_id", condition: "any", values: [grade.id] }],
    }));
  return [...opened, ...graded];
}

export const findings: RegisterDefinition = {
  ...declared("finding"),
  rowHeight: 52,
  sort: [{ field: "reference", descending: true }],
  charts: () => <Charts section="findings" />,
  advice: (values, onValue) => (
    <Advice values={values} onGrade={onValue && ((grade) => onValue("grade_id", grade))} />
  ),
  head: (row) => <SheetSteps row={row} />,
  useChips,
  tabs: [
    {
      key: "sheet",
      label: "finding-tab-sheet",
      render: (row, readOnly) => <Sheet row={row} readOnly={readOnly} />,
    },
  ],
  fields: pageFields("finding", [
    "grade_id",
    "observation",
    "clause_id",
    "requirement",
    "evidence",
    "risk",
    "benefit",
    "process_id",
    "audit_id",
    { name: "auditor", heading: "finding-more" },
    { name: "found_on", hint: "finding-found_on-hint" },
    "audit",
    "procedure_id",
    "contract_id",
    { name: "cleared_on", hint: "finding-cleared_on-hint" },
    { name: "reference", hint: "finding-reference-hint" },
  ]),
  columns: [
    { field: "reference", width: 126 },
    { field: "grade_id", width: 90, render: (row) => <GradeMark id={textOf(row, "grade_id")} /> },
    { field: "observation", width: 180, grows: true },
    { field: "state", width: 164, render: (row) => <FindingState row={row} /> },
    { field: "owner", width: 140 },
    { field: "due_on", width: 106, render: (row) => <DueDay day={textOf(row, "due_on")} /> },
    { field: "clause_id", width: 68 },
    { field: "process_id", width: 80, hidden: true },
    { field: "audit_id", width: 110, hidden: true },
    { field: "audit", width: 190, hidden: true },
    { field: "procedure_id", width: 110, hidden: true },
    { field: "contract_id", width: 116, hidden: true },
    { field: "auditor", width: 160, hidden: true },
    { field: "found_on", width: 100, hidden: true },
    { field: "cleared_on", width: 104, hidden: true },
  ],
};

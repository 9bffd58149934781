/** Actions: what is done about findings, complaints, indicators, risks. */
import { client } from "../../ipc/client";
import { plusDays, today } from "../../kit/day";
import { declared, fieldsOf, nextBy, nextStates, pageFields } from "../../kit/declared";
import { useText } from "../../kit/language";
import { textOf, type Chip, type RegisterDefinition } from "../../kit/register";
import type { Row } from "../../ipc/bindings/Row";
import { Reminders } from "./Reminders";
import { DueDay } from "../../kit/DueDay";
import { Steps } from "../../kit/Steps";
import { ActionBoard } from "./ActionBoard";
import { ActionState } from "./ActionState";

const OPEN = ["proposed", "validated", "in-progress"];

function useChips(): Chip[] {
  const text = useText();
  const open = { field: "state", condition: "any" as const, values: OPEN };
  const until = (day: string) => ({ field: "due_on", condition: "to" as const, values: [day] });
  return [
    { key: "late", label: text("action-chip-late"), filters: [open, until(plusDays(today(), -1))] },
    {
      key: "soon",
      label: text("action-chip-soon"),
      filters: [
        open,
        { field: "due_on", condition: "from", values: [today()] },
        until(plusDays(today(), 30)),
      ],
    },
    ...["in-progress", "to-check", "ineffective"].map((state) => ({
      key: state,
      label: <ActionState state={state} />,
      filters: [{ field: "state", condition: "any" as const, values: [state] }],
    })),
  ];
}

function Life({ row, readOnly }: { row: Row; readOnly: boolean }) {
  const id = textOf(row, "id");
  return (
    <>
      <p>
        <ActionState state={textOf(row, "state")} />
      </p>
      <Steps
        prefix="action"
        draftKey={id}
        values={row.record}
        readOnly={readOnly}
        next={nextStates("action", row.record)}
        by={nextBy("action", row.record)}
        groups={[
          {
            fields: fieldsOf("action", [
              "owner",
              "due_on",
              "progress",
              "done_on",
              "proof",
              { name: "check_criterion", hint: "action-check_criterion-hint" },
              "check_due_on",
              "checked_by",
              "checked_on",
              "check_result",
            ]),
          },
        ]}
        onSave={(values) => client.editRecord("action", id, values)}
        onStep={(state) => client.stepAction(id, state)}
      />
    </>
  );
}

export const actions: RegisterDefinition = {
  ...declared("action"),
  rowHeight: 52,
  sort: [{ field: "due_on", descending: false }],
  useChips,
  board: () => <ActionBoard />,
  more: { label: "action-reminders", render: () => <Reminders /> },
  tabs: [
    {
      key: "life",
      label: "action-tab-life",
      render: (row, readOnly) => <Life row={row} readOnly={readOnly} />,
    },
  ],
  fields: pageFields(
    "action",
    [
      "description",
      "kind",
      "finding_id",
      { name: "origin", hint: "action-origin-hint" },
      "cause",
      "process_id",
      "owner",
      "due_on",
      { name: "reference", hint: "action-reference-hint", heading: "action-group-more" },
      "state",
    ],
    [
      "progress",
      "done_on",
      "check_due_on",
      "checked_by",
      "checked_on",
      "proof",
      "check_criterion",
      "check_result",
    ],
  ),
  columns: [
    { field: "reference", width: 92 },
    { field: "description", width: 180, grows: true },
    { field: "state", width: 172, render: (row) => <ActionState state={textOf(row, "state")} /> },
    { field: "owner", width: 190 },
    {
      field: "due_on",
      width: 110,
      render: (row) => <DueDay day={textOf(row, "due_on")} pending={OPEN.includes(textOf(row, "state"))} />,
    },
    { field: "kind", width: 130, hidden: true },
    { field: "finding_id", width: 126, hidden: true },
    { field: "process_id", width: 80, hidden: true },
    { field: "check_due_on", width: 130, hidden: true },
    { field: "checked_on", width: 110, hidden: true },
  ],
};

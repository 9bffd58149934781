/** Actions: what is done about findings, complaints, indicators, risks. */
import { client } from "../../ipc/client";
import { plusDays, today } from "../../kit/day";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { textOf, type Chip, type RegisterDefinition } from "../../kit/register";
import type { Row } from "../../ipc/bindings/Row";
import { Steps } from "../../kit/Steps";
import { ActionBoard } from "./ActionBoard";
import { ACTION_STATES, ActionState } from "./ActionState";

const OPEN = ["proposed", "validated", "in-progress"];
const STATES = Object.keys(ACTION_STATES);

/** What can follow; mending one case has no effect to wait for. */
function nextStates(state: string, kind: string): string[] {
  if (state === "done" && kind === "correction") return ["closed", "to-check"];
  const next: Record<string, string[]> = {
    proposed: ["validated"],
    validated: ["in-progress"],
    "in-progress": ["done"],
    done: ["to-check"],
    "to-check": ["closed", "ineffective"],
    ineffective: ["validated"],
  };
  return next[state] ?? [];
}

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

function DueDay({ row }: { row: Row }) {
  const language = useLanguage();
  const day = textOf(row, "due_on");
  if (!day) return <span className="faint">–</span>;
  const late = OPEN.includes(textOf(row, "state")) && day < today();
  return (
    <span className={late ? "late" : undefined}>
      {late && "! "}
      {formatDay(day, language)}
    </span>
  );
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
        next={nextStates(textOf(row, "state"), textOf(row, "kind"))}
        groups={[
          {
            fields: [
              { name: "owner", kind: "text" },
              { name: "due_on", kind: "day" },
              { name: "progress", kind: "number" },
              { name: "done_on", kind: "day" },
              { name: "proof", kind: "long" },
              { name: "check_criterion", kind: "long", hint: "action-check_criterion-hint" },
              { name: "check_due_on", kind: "day" },
              { name: "checked_by", kind: "text", hint: "action-checked_by-hint" },
              { name: "checked_on", kind: "day" },
              { name: "check_result", kind: "long" },
            ],
          },
        ]}
        onSave={(values) => client.editRecord("action", id, values)}
        onStep={(state) => client.stepAction(id, state)}
      />
    </>
  );
}

export const actions: RegisterDefinition = {
  name: "action",
  page: "actions",
  reference: "reference",
  title: "description",
  rowHeight: 52,
  sort: [{ field: "due_on", descending: false }],
  defaults: { kind: "corrective" },
  carries: ["kind", "origin"],
  importable: true,
  calendar: true,
  linksTo: ["clause", "procedure", "process", "finding", "action"],
  useChips,
  board: () => <ActionBoard />,
  tabs: [
    {
      key: "life",
      label: "action-tab-life",
      render: (row, readOnly) => <Life row={row} readOnly={readOnly} />,
    },
  ],
  fields: [
    { name: "description", kind: "long", required: true },
    {
      name: "kind",
      kind: "choice",
      required: true,
      words: ["correction", "corrective", "improvement", "risk"],
    },
    { name: "finding_id", kind: "reference", target: "finding" },
    { name: "origin", kind: "text", hint: "action-origin-hint" },
    { name: "cause", kind: "long" },
    { name: "process_id", kind: "reference", target: "process" },
    { name: "owner", kind: "text" },
    { name: "due_on", kind: "day" },
    { name: "reference", kind: "code", hint: "action-reference-hint" },
    { name: "state", kind: "choice", words: STATES, derived: true },
    { name: "progress", kind: "number", derived: true },
    { name: "done_on", kind: "day", derived: true },
    { name: "check_due_on", kind: "day", derived: true },
    { name: "checked_by", kind: "text", derived: true },
    { name: "checked_on", kind: "day", derived: true },
  ],
  columns: [
    { field: "reference", width: 92 },
    { field: "description", width: 180, grows: true },
    { field: "state", width: 172, render: (row) => <ActionState state={textOf(row, "state")} /> },
    { field: "owner", width: 190 },
    { field: "due_on", width: 110, render: (row) => <DueDay row={row} /> },
    { field: "kind", width: 130, hidden: true },
    { field: "finding_id", width: 126, hidden: true },
    { field: "process_id", width: 80, hidden: true },
    { field: "check_due_on", width: 130, hidden: true },
    { field: "checked_on", width: 110, hidden: true },
  ],
};

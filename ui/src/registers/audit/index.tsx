/** Audits, from their plan to their closure. */
import { Button } from "react-aria-components";

import type { Row } from "../../ipc/bindings/Row";
import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { useLanguage, useText } from "../../kit/language";
import { preset } from "../../kit/packTemplates";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/place";
import { textOf, type Chip, type RegisterDefinition } from "../../kit/register";
import { Steps } from "../../kit/Steps";
import { Agenda } from "./Agenda";
import { Checklist } from "./Checklist";
import { ProgrammePage } from "./ProgrammePage";

const STATES: Record<string, string> = {
  planned: "note",
  prepared: "idea",
  "in-progress": "weak",
  reported: "watch",
  closed: "proven",
};

const NEXT: Record<string, string[]> = {
  planned: ["prepared"],
  prepared: ["in-progress", "planned"],
  "in-progress": ["reported"],
  reported: ["closed"],
};

const KINDS = [
  "internal",
  "mock",
  "supplier",
  "stage-1",
  "stage-2",
  "surveillance-1",
  "surveillance-2",
  "renewal",
  "additional",
  "documentary",
  "extension",
  "short-notice",
  "transition",
];

function AuditState({ state }: { state: string }) {
  const text = useText();
  return <Mark mark={STATES[state] ?? "note"} label={text(`audit-state-${state}`)} />;
}

function useChips(): Chip[] {
  return Object.keys(STATES).map((state) => ({
    key: state,
    label: <AuditState state={state} />,
    filters: [{ field: "state", condition: "any" as const, values: [state] }],
  }));
}

function Plan({ row, readOnly }: { row: Row; readOnly: boolean }) {
  const text = useText();
  const { act } = useChanges();
  const id = textOf(row, "id");
  const state = textOf(row, "state");
  const language = useLanguage();
  const print = (template: "audit-plan" | "audit-report") => {
    const reference = textOf(row, "reference");
    preset(template, language, template, [{ field: "reference", condition: "any", values: [reference] }]);
    goTo("pack");
  };
  return (
    <>
      <p className="actions">
        <AuditState state={state} />
        <span className="push" />
        <Button className="button button-quiet" onPress={() => print("audit-plan")}>
          {text("audit-plan-pdf")}
        </Button>
        {["in-progress", "reported", "closed"].includes(state) && (
          <Button className="button button-quiet" onPress={() => print("audit-report")}>
            {text("audit-report-pdf")}
          </Button>
        )}
        {!readOnly && (
          <Button
            className="button button-quiet"
            onPress={() =>
              act(
                () => client.cloneAudit(id),
                (made) => goTo("audits", made.id),
              )
            }
          >
            {text("audit-clone")}
          </Button>
        )}
      </p>
      <Agenda auditId={id} startsOn={textOf(row, "starts_on")} readOnly={readOnly} />
      <Steps
        prefix="audit"
        draftKey={id}
        values={row.record}
        readOnly={readOnly}
        next={NEXT[state] ?? []}
        groups={
          ["in-progress", "reported", "closed"].includes(state)
            ? [
                {
                  fields: [
                    { name: "sample", kind: "long" },
                    { name: "conclusion", kind: "long" },
                    { name: "disagreements", kind: "long" },
                    { name: "distribution", kind: "long" },
                  ],
                },
              ]
            : []
        }
        onSave={(values) => client.editRecord("audit", id, values)}
        onStep={(next) => client.stepAudit(id, next)}
      />
    </>
  );
}

export const audits: RegisterDefinition = {
  name: "audit",
  page: "audits",
  reference: "reference",
  title: "scope",
  rowHeight: 52,
  sort: [{ field: "starts_on", descending: true }],
  defaults: { kind: "internal", answer_days: 0 },
  board: (readOnly) => <ProgrammePage readOnly={readOnly} />,
  calendar: true,
  linksTo: ["procedure", "process", "finding", "action"],
  useChips,
  tabs: [
    {
      key: "agenda",
      label: "audit-tab-agenda",
      render: (row, readOnly) => <Plan row={row} readOnly={readOnly} />,
    },
    {
      key: "checklist",
      label: "audit-tab-checklist",
      render: (row, readOnly) => <Checklist auditId={textOf(row, "id")} readOnly={readOnly} />,
    },
  ],
  fields: [
    { name: "kind", kind: "choice", words: KINDS, required: true },
    { name: "starts_on", kind: "day" },
    { name: "ends_on", kind: "day" },
    { name: "scope", kind: "long" },
    { name: "scope_clauses", kind: "text", hint: "audit-scope_clauses-hint" },
    { name: "objectives", kind: "long" },
    { name: "criteria", kind: "long", hint: "audit-criteria-hint" },
    { name: "sites", kind: "text" },
    { name: "lead_auditor", kind: "text" },
    { name: "team", kind: "long", hint: "audit-team-hint" },
    { name: "answer_days", kind: "number", hint: "audit-answer_days-hint" },
    { name: "reference", kind: "code", hint: "audit-reference-hint" },
    { name: "state", kind: "choice", words: Object.keys(STATES), derived: true },
    { name: "findings", kind: "number", derived: true },
  ],
  columns: [
    { field: "reference", width: 110 },
    { field: "scope", width: 180, grows: true },
    { field: "kind", width: 190 },
    { field: "starts_on", width: 104 },
    { field: "state", width: 150, render: (row) => <AuditState state={textOf(row, "state")} /> },
    { field: "findings", width: 84 },
    { field: "lead_auditor", width: 200, hidden: true },
    { field: "ends_on", width: 104, hidden: true },
  ],
};

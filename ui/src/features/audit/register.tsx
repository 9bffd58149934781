/** Audits, from their plan to their closure. */
import { Button } from "react-aria-components";

import type { Row } from "../../ipc/bindings/Row";
import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { declared, fieldsOf, nextStates, pageFields } from "../../kit/declared";
import { useLanguage, useText } from "../../kit/language";
import { preset } from "../pack";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/router";
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

function AuditState({ state }: { state: string }) {
  const text = useText();
  return <Mark mark={STATES[state] ?? "note"} label={text.composed(`audit-state-${state}`)} />;
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
        next={nextStates("audit", row.record)}
        groups={
          ["in-progress", "reported", "closed"].includes(state)
            ? [
                {
                  fields: fieldsOf("audit", [
                    "sample",
                    "conclusion",
                    "disagreements",
                    { name: "distribution", kind: "long" },
                  ]),
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
  ...declared("audit"),
  rowHeight: 52,
  sort: [{ field: "starts_on", descending: true }],
  board: (readOnly) => <ProgrammePage readOnly={readOnly} />,
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
  fields: pageFields(
    "audit",
    [
      "kind",
      "starts_on",
      "ends_on",
      "scope",
      { name: "scope_clauses", hint: "audit-scope_clauses-hint" },
      "lead_auditor",
      { name: "team", hint: "audit-team-hint", kind: "long" },
      { name: "objectives", heading: "audit-group-frame" },
      { name: "criteria", hint: "audit-criteria-hint" },
      "sites",
      { name: "answer_days", hint: "audit-answer_days-hint", heading: "audit-group-more" },
      { name: "reference", hint: "audit-reference-hint" },
      "state",
      "findings",
    ],
    ["sample", "conclusion", "disagreements", "distribution"],
  ),
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

/** The sheet of a nonconformity (FNC): the answer of the organisation, block by block, and how it is cleared. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import type { Row } from "../../ipc/bindings/Row";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { fieldsOf, nextStates } from "../../kit/declared";
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/router";
import { anyOf, queryOf } from "../../kit/query";
import { textOf } from "../../kit/register";
import { preset } from "../pack";
import { Steps } from "../../kit/Steps";
import { ActionState } from "../action";
import { useGrades } from "./grades";
import { CauseTree } from "./CauseTree";

const MARKS: Record<string, string> = {
  written: "note",
  "handed-over": "weak",
  answered: "idea",
  refused: "major",
  accepted: "idea",
  proved: "watch",
  cleared: "proven",
  upgraded: "major",
};

export function Sheet({ row, readOnly }: { row: Row; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const id = textOf(row, "id");
  const grade = useGrades().find((g) => g.id === textOf(row, "grade_id"));
  const { data: sheet } = useQuery({
    queryKey: keys.nonconformity(id),
    queryFn: () => client.nonconformity(id),
  });
  if (!sheet || !grade) return null;
  if (grade.severity < 3) return <p className="muted">{text("nonconformity-unneeded")}</p>;
  return (
    <>
      <p className="actions">
        <Mark
          mark={MARKS[sheet.state] ?? "note"}
          label={text.composed(`nonconformity-state-${sheet.state}`)}
        />
        <span className="push" />
        <Button
          className="button button-quiet"
          onPress={() => {
            const reference = textOf(row, "reference");
            preset("nonconformities", language, "nonconformities", [
              { field: "reference", condition: "any", values: [reference] },
            ]);
            goTo("pack");
          }}
        >
          {text("audit-sheets-pdf")}
        </Button>
      </p>
      <Steps
        prefix="nonconformity"
        draftKey={`fnc-${id}`}
        values={sheet as unknown as Record<string, unknown>}
        readOnly={readOnly}
        next={nextStates("nonconformity", { ...sheet })}
        groups={[
          {
            title: text("nonconformity-identification"),
            fields: fieldsOf("nonconformity", ["handed_over_on", "due_on"]),
          },
          {
            title: text("nonconformity-answer"),
            fields: fieldsOf("nonconformity", [
              { name: "extent", hint: "nonconformity-extent-hint" },
              { name: "correction", hint: "nonconformity-correction-hint" },
              "corrected_on",
              { name: "whys", hint: "nonconformity-whys-hint" },
              { name: "ishikawa", hint: "nonconformity-ishikawa-hint" },
              "cause",
              "effectiveness",
              "answered_by",
              "answered_on",
            ]),
          },
          {
            title: text("nonconformity-review"),
            fields: fieldsOf("nonconformity", ["reviewed_by", "reviewed_on", "refusal"]),
          },
          {
            title: text("nonconformity-closure"),
            fields: fieldsOf("nonconformity", [
              { name: "proof_due_on", hint: "nonconformity-proof_due_on-hint" },
              "proof",
              "proof_on",
              { name: "clearing", hint: "nonconformity-clearing-hint" },
            ]),
          },
        ]}
        onSave={(values) => client.editNonconformity(id, values)}
        onStep={(state) => client.stepNonconformity(id, state)}
      >
        <CauseTree whys={sheet.whys} ishikawa={sheet.ishikawa} effect={textOf(row, "reference")} />
        <SheetActions findingId={id} readOnly={readOnly} />
      </Steps>
    </>
  );
}

function SheetActions({ findingId, readOnly }: { findingId: string; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { act } = useChanges();
  const query = queryOf(language, { filters: [anyOf("finding_id", findingId)], limit: 50 });
  const { data } = useQuery({
    queryKey: keys.actions(query),
    queryFn: () => client.page("action", query),
  });
  const add = () =>
    act(
      () =>
        client.createRecord("action", {
          kind: "corrective",
          finding_id: findingId,
          description: text("nonconformity-add-action"),
        }),
      (made) => goTo("actions", made.id),
    );
  return (
    <section>
      <h3>{text("nonconformity-actions")}</h3>
      {data?.total === 0 && <p className="muted">{text("nonconformity-actions-none")}</p>}
      <ul className="links">
        {data?.rows.map((action) => (
          <li key={textOf(action, "id")}>
            <button type="button" className="link" onClick={() => goTo("actions", textOf(action, "id"))}>
              <span className="option-reference">{textOf(action, "reference")}</span>{" "}
              {textOf(action, "description")}
            </button>
            <ActionState state={textOf(action, "state")} />
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button className="button" onPress={add}>
          {text("nonconformity-add-action")}
        </Button>
      )}
    </section>
  );
}

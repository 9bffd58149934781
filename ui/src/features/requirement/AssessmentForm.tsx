/** How the organisation says it meets a clause; saved as each field is left. */
import { useState } from "react";

import type { Clause } from "../../ipc/bindings/Clause";
import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { ChoiceControl, TextControl } from "../../kit/fields";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { useProblems } from "../../kit/problems";
import { draft } from "../../kit/storage";
import { CLAUSE_STATES, type CountedClause } from "./clauses";

/** Clauses that auditors accept not to apply; elsewhere they seldom do. */
const EXCLUDABLE = /^(7\.1\.5|8\.3|8\.5)/;

export function AssessmentForm({ clause, readOnly }: { clause: CountedClause; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { change } = useChanges();
  const { problems, attempt } = useProblems();
  // A clause that does not apply is saved together with its reason.
  const [excluding, setExcluding] = useState(false);
  const state = excluding ? "not-applicable" : clause.state;
  const save = (values: Partial<Clause>) => {
    const said = { ...clause, state, ...values };
    const { assessment, justification } = said;
    if (said.state === "not-applicable" && justification.trim() === "") {
      setExcluding(true);
      return;
    }
    setExcluding(false);
    void attempt(["state", "assessment", "justification"], () =>
      change(() => client.assess(clause.id, { state: said.state, assessment, justification })),
    ).then((done) => {
      if (done) ["assessment", "justification"].forEach((field) => draft.drop(`${clause.id}:${field}`));
    });
  };
  const choices = Object.entries(CLAUSE_STATES).map(([id, mark]) => ({
    id,
    label: <Mark mark={mark} label={text.composed(`clause-state-${id}`)} />,
    words: text.composed(`clause-state-${id}`),
  }));
  const contradicted = ["conforming", "to-improve"].includes(state) && clause.open_nonconformities > 0;
  return (
    <div className="form" data-saves="">
      {contradicted && (
        <p className="banner banner-failed">
          {text("clause-contradicted", { count: clause.open_nonconformities })}
        </p>
      )}
      <ChoiceControl
        label={text("clause-state")}
        value={state}
        choices={choices}
        readOnly={readOnly}
        problem={problems["state"]}
        onSave={(next) => {
          setExcluding(next === "not-applicable");
          if (next !== "not-applicable") save({ state: next });
          else if (clause.justification !== "") save({ state: next });
        }}
      />
      {state === "not-applicable" && (
        <TextControl
          long
          label={text("clause-justification")}
          value={clause.justification}
          required
          readOnly={readOnly}
          problem={problems["justification"]}
          hint={text(EXCLUDABLE.test(clause.number) ? "clause-justification-hint" : "clause-doubtful-hint")}
          draftKey={`${clause.id}:justification`}
          onSave={(justification) => save({ state: "not-applicable", justification })}
        />
      )}
      <TextControl
        long
        label={text("clause-assessment")}
        value={clause.assessment}
        readOnly={readOnly}
        hint={text("clause-assessment-hint")}
        draftKey={`${clause.id}:assessment`}
        onSave={(assessment) => save({ assessment })}
      />
      {clause.assessed_on && clause.state !== "to-assess" && (
        <p className="small muted">
          {text("clause-assessed", {
            who: clause.assessed_by,
            date: formatDay(clause.assessed_on, language),
          })}
        </p>
      )}
    </div>
  );
}

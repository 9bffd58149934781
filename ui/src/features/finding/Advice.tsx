/** What helps to write a finding: which grade it is, whether it was seen before, whether it names somebody. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/router";
import { anyOf, queryOf } from "../../kit/query";
import { textOf } from "../../kit/register";
import { useGrades } from "./grades";
import { commands, lacking, namesIn, QUESTIONS } from "./grading";

interface AdviceProps {
  values: Record<string, unknown>;
  onGrade?: ((grade: string) => void) | undefined;
}

export function Advice({ values, onGrade }: AdviceProps) {
  const asText = (field: string) => {
    const value = values[field];
    return typeof value === "string" ? value : "";
  };
  const written = ["observation", "evidence", "risk", "benefit"].map(asText).join(" ");
  return (
    <div className="advice">
      {onGrade && <Assistant onGrade={onGrade} />}
      <Completeness values={values} grade={asText("grade_id")} />
      <Names names={namesIn(written)} />
      {asText("clause_id") !== "" && asText("process_id") !== "" && (
        <Recurrence id={asText("id")} clause={asText("clause_id")} process={asText("process_id")} />
      )}
    </div>
  );
}

/** Questions one after the other, until a grade follows from the answers. */
function Assistant({ onGrade }: { onGrade: (grade: string) => void }) {
  const text = useText();
  const grades = useGrades();
  const [at, setAt] = useState("deviation");
  const question = QUESTIONS[at];
  if (!question) return null;
  const go = (next: string) => {
    if (next in QUESTIONS) {
      setAt(next);
      return;
    }
    setAt("deviation");
    const grade = grades.find((g) => g.mark === next);
    if (grade) onGrade(grade.id);
  };
  return (
    <details className="assistant">
      <summary>{text("grading-title")}</summary>
      <p>{text.composed(`grading-${at}`)}</p>
      <p className="chips">
        {question.map(({ answer, next }) => {
          const grade = grades.find((g) => g.mark === next);
          return (
            <button key={answer} type="button" className="chip" onClick={() => go(next)}>
              {text(`grading-answer-${answer}`)}
              {grade && (
                <>
                  {" → "}
                  <Mark mark={grade.mark} label={grade.code} />
                </>
              )}
            </button>
          );
        })}
      </p>
    </details>
  );
}

/** What a finding of this grade still lacks, once something is written. */
function Completeness({ values, grade: id }: { values: Record<string, unknown>; grade: string }) {
  const text = useText();
  const grade = useGrades().find((g) => g.id === id);
  const observation = typeof values["observation"] === "string" ? values["observation"] : "";
  if (!grade || observation === "") return null;
  const missing = lacking(grade.mark, values).map((field) => text.composed(`finding-${field}`).toLowerCase());
  return (
    <>
      {missing.length > 0 && (
        <p className="advice-note" role="status">
          {text("advice-lacking", { grade: grade.code, fields: missing.join(", ") })}
        </p>
      )}
      {commands(grade.mark, observation) && (
        <p className="advice-note" role="status">
          {text("advice-command")}
        </p>
      )}
    </>
  );
}

function Names({ names }: { names: string[] }) {
  const text = useText();
  if (names.length === 0) return null;
  return (
    <p className="advice-note" role="status">
      {text("advice-names", { names: names.join(", ") })}
    </p>
  );
}

/** Findings on the same clause in the same process, in other audits. */
function Recurrence({ id, clause, process }: { id: string; clause: string; process: string }) {
  const text = useText();
  const language = useLanguage();
  const query = queryOf(language, {
    sort: [{ field: "found_on", descending: true }],
    filters: [anyOf("clause_id", clause), anyOf("process_id", process)],
    limit: 6,
  });
  const { data } = useQuery({
    queryKey: keys.recurrence(query),
    queryFn: () => client.page("finding", query),
  });
  const others = data?.rows.filter((row) => textOf(row, "id") !== id) ?? [];
  if (others.length === 0) return null;
  return (
    <div className="advice-note" role="status">
      {text("advice-recurrence", { count: others.length })}
      <ul>
        {others.map((row) => (
          <li key={textOf(row, "id")}>
            <button type="button" className="link" onClick={() => goTo("findings", textOf(row, "id"))}>
              {textOf(row, "reference")} {textOf(row, "observation").slice(0, 80)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

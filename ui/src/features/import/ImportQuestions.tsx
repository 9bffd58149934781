/** What a list does not say, and words of it that mean nothing to us: each is asked once for all rows. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { Field } from "../../ipc/bindings/Field";
import type { ImportReport } from "../../ipc/bindings/ImportReport";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useText } from "../../kit/language";
import { Pick } from "../../kit/Pick";
import { fieldLabel, type RegisterDefinition } from "../../kit/register";
import type { Answers } from "./importAnswers";

/** Stands for an answer that leaves the cell out. */
const ASIDE = "-";

interface QuestionsProps {
  register: RegisterDefinition;
  report: ImportReport;
  answers: Answers;
  onDefault: (field: string, value: string) => void;
  onWord: (field: string, word: string, value: string) => void;
  onForget: () => void;
}

export function ImportQuestions(props: QuestionsProps) {
  const { register, report, answers, onDefault, onWord } = props;
  const text = useText();
  const label = (field: string) => fieldLabel(text, register, field);
  const of = (name: string) => report.fields.find((field) => field.name === name);
  const answered = Object.keys(answers.defaults).length + Object.keys(answers.words).length > 0;
  const asked = report.lacking.length + report.unknown.length > 0;
  if (!asked && !answered) return null;
  return (
    <section aria-labelledby="import-questions" className="import-questions">
      <h2 id="import-questions">{text("import-questions")}</h2>
      {report.lacking.map((name) => {
        const field = of(name);
        const question = text("import-lacking", { field: label(name) });
        return (
          field && (
            <p key={name}>
              {question}{" "}
              <Answer
                register={register}
                field={field}
                name={question}
                onAnswer={(value) => onDefault(name, value)}
              />
            </p>
          )
        );
      })}
      {report.unknown.map(({ field: name, word, count }) => {
        const field = of(name);
        const question = text("import-unknown", { field: label(name), word, count });
        return (
          field && (
            <p key={`${name}:${word}`}>
              {question}{" "}
              <Answer
                register={register}
                field={field}
                name={question}
                aside
                onAnswer={(value) => onWord(name, word, value)}
              />
            </p>
          )
        );
      })}
      {answered && (
        <Button className="button button-quiet" onPress={props.onForget}>
          {text("import-answers-forget")}
        </Button>
      )}
    </section>
  );
}

interface AnswerProps {
  register: RegisterDefinition;
  field: Field;
  name: string;
  /** Whether the cell may be left out instead. */
  aside?: boolean;
  onAnswer: (value: string) => void;
}

function Answer({ register, field, name, aside, onAnswer }: AnswerProps) {
  const text = useText();
  const [typed, setTyped] = useState("");
  const target = field.kind.kind === "reference" ? field.kind.of : undefined;
  const { data: records } = useQuery({
    queryKey: keys.options(target ?? "", ""),
    queryFn: () => client.options(target ?? "", ""),
    enabled: target !== undefined,
  });
  const leave = aside ? [{ id: ASIDE, label: text("import-answer-aside") }] : [];
  const pick = (choices: { id: string; label: string }[]) => (
    <Pick
      all={text("import-answer")}
      value=""
      choices={[...choices, ...leave]}
      name={name}
      onPick={(value) => value !== "" && onAnswer(value === ASIDE ? "" : value)}
    />
  );
  if (field.kind.kind === "choice") {
    return pick(
      field.kind.of.map((word) => ({
        id: word,
        label: field.label === null ? text.composed(`${register.name}-${field.name}-${word}`) : word,
      })),
    );
  }
  if (target !== undefined) {
    const line = (reference: string, title: string) => `${reference} ${title}`.trim();
    return pick(
      (records ?? []).map((one) => ({
        id: one.reference || one.title,
        label: line(one.reference, one.title),
      })),
    );
  }
  return (
    <input
      type="text"
      aria-label={name}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed.trim() && onAnswer(typed)}
      onKeyDown={(event) => event.key === "Enter" && typed.trim() && onAnswer(typed)}
    />
  );
}

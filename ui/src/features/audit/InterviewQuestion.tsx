/** One question of an interview: what is answered, what came of it, what proves it, the finding raised on the spot. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";

import type { ChecklistItem } from "../../ipc/bindings/ChecklistItem";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { Evidence, useDropped } from "../../kit/Evidence";
import { useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { suggestPeople } from "../../kit/people";
import { SuggestControl } from "../../kit/SuggestControl";
import { draft } from "../../kit/storage";
import { RESULTS, ResultMark } from "./ResultMark";
import { useGrades } from "../finding";

/** A pause after which what is typed goes to the disk, in milliseconds. */
const PAUSE = 600;

/** The results that a key gives, with Ctrl held. */
const BY_KEY: Record<string, string> = { "1": "conforming", "2": "to-dig", "3": "not-applicable" };
const KEY_OF = Object.fromEntries(Object.entries(BY_KEY).map(([key, result]) => [result, key]));

export function InterviewQuestion({ item, readOnly }: { item: ChecklistItem; readOnly: boolean }) {
  const text = useText();
  const { change, act, hold } = useChanges();
  const queries = useQueryClient();
  const key = `interview:${item.id}`;
  const [answer, setAnswer] = useState(() => draft.read(key) ?? item.answer);
  const saved = useRef(item.answer);
  const latest = useRef(answer);
  const grades = useRef<HTMLDivElement>(null);
  const over = useDropped("checklist_item", item.id, !readOnly);

  // Saved without a word: an interview is no time for messages. What fails stays marked at the top, with its retry.
  const save = useCallback(
    async (field: "answer" | "result" | "met", value: string, done?: () => void) => {
      // Also what a retry from the sign at the top does: what follows from a saved answer belongs to the change.
      const work = async () => {
        const made = await client.editItem(item.id, { [field]: value });
        done?.();
        return made;
      };
      await change(work, { slot: `${item.id}:${field}`, quiet: true });
      await queries.refetchQueries({ queryKey: keys.checklist(item.audit_id), type: "active" });
    },
    [change, item.id, item.audit_id, queries],
  );
  // One answer after the other: the last typed is the last on the disk.
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const flush = useCallback(
    (typed: string) => {
      if (typed === saved.current) return writing.current;
      const before = saved.current;
      saved.current = typed;
      writing.current = writing.current
        .then(() =>
          save("answer", typed, () => {
            if (saved.current === before) saved.current = typed;
            if (draft.read(key) === typed) draft.drop(key);
            if (latest.current === typed) hold(key, false);
          }),
        )
        // Not on the disk: the next pause tries again, and the draft stays.
        .catch(() => {
          if (saved.current === typed) saved.current = before;
        });
      return writing.current;
    },
    [hold, key, save],
  );
  useEffect(() => {
    latest.current = answer;
    const clock = setTimeout(() => void flush(answer), PAUSE);
    return () => clearTimeout(clock);
  }, [answer, flush]);
  // Going to another question saves what the pause had not.
  useEffect(
    () => () => {
      void flush(latest.current);
      hold(key, false);
    },
    [flush, hold, key],
  );
  // What comes from elsewhere, such as a merge or an undo, is shown where nothing else is being typed.
  useEffect(() => {
    if (latest.current !== saved.current || item.answer === saved.current) return;
    saved.current = item.answer;
    setAnswer(item.answer);
  }, [item.answer]);

  const paste = (e: React.ClipboardEvent) => {
    const picture = [...e.clipboardData.items].find((one) => one.type.startsWith("image/"))?.getAsFile();
    if (!picture) return;
    e.preventDefault();
    const time = new Date().toLocaleTimeString("fr", { hour: "2-digit", minute: "2-digit" });
    const name = `${text("interview-picture", { time })}.${picture.type.split("/")[1] ?? "png"}`;
    act(() => client.attachPasted("checklist_item", item.id, name, picture));
  };
  const raise = async (grade: string) => {
    await flush(answer);
    const observation = answer.trim() || item.question;
    act(() => client.raise(item.id, { grade_id: grade, observation }));
  };

  return (
    <div
      className={over ? "question question-over" : "question"}
      onPaste={paste}
      onKeyDown={(e) => {
        if (!e.ctrlKey) return;
        const result = BY_KEY[e.key];
        if (e.key.toLowerCase() === "g") grades.current?.querySelector("button")?.focus();
        else if (result && !readOnly) void Promise.allSettled([save("result", result)]);
        else return;
        e.preventDefault();
      }}
    >
      <h1>{item.question}</h1>
      {item.expected && (
        <p className="small muted" lang="fr">
          {item.expected.split("\n").join(" · ")}
        </p>
      )}
      <label htmlFor="interview-answer">{text("checklist_item-answer")}</label>
      <textarea
        id="interview-answer"
        autoFocus
        rows={9}
        value={answer}
        readOnly={readOnly}
        onChange={(e) => {
          setAnswer(e.target.value);
          hold(key, e.target.value !== saved.current);
          draft.keep(key, e.target.value);
        }}
        // One goes on writing where one stopped.
        onFocus={(e) => e.target.setSelectionRange(e.target.value.length, e.target.value.length)}
        onBlur={() => void flush(answer)}
      />
      <SuggestControl
        label={text("checklist_item-met")}
        value={item.met}
        suggest={suggestPeople}
        eager
        readOnly={readOnly}
        draftKey={`${key}:met`}
        onSave={(met) => void Promise.allSettled([save("met", met)])}
      />
      {!readOnly && (
        <>
          <div className="chips" role="group" aria-label={text("checklist_item-result")}>
            {Object.keys(RESULTS).map((result) => (
              <button
                key={result}
                type="button"
                className="chip"
                aria-pressed={item.result === result}
                onClick={() => void Promise.allSettled([save("result", result)])}
              >
                <ResultMark result={result} />
                {KEY_OF[result] && <kbd> Ctrl {KEY_OF[result]}</kbd>}
              </button>
            ))}
          </div>
          <div className="chips" role="group" aria-label={text("interview-raise")} ref={grades}>
            <span className="small muted">{text("interview-raise")}</span>
            <GradeButtons onRaise={(grade) => void raise(grade)} />
          </div>
        </>
      )}
      <Evidence register="checklist_item" id={item.id} readOnly={readOnly} />
    </div>
  );
}

function GradeButtons({ onRaise }: { onRaise: (grade: string) => void }) {
  return useGrades().map((grade) => (
    <button key={grade.id} type="button" className="chip" onClick={() => onRaise(grade.id)}>
      <Mark mark={grade.mark} label={grade.code} />
    </button>
  ));
}

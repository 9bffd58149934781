/** The checklist of an audit, slot by slot, and the way to the full-screen interview. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { TextControl } from "../../kit/fields";
import { useText } from "../../kit/language";
import { goTo } from "../../kit/router";
import { useProblems } from "../../kit/problems";
import { ResultMark } from "./ResultMark";

export function Checklist({ auditId, readOnly }: { auditId: string; readOnly: boolean }) {
  const text = useText();
  const { change, act } = useChanges();
  const { problems, attempt } = useProblems();
  const [own, setOwn] = useState("");
  const { data: items } = useQuery({
    queryKey: keys.checklist(auditId),
    queryFn: () => client.checklist(auditId),
  });
  const { data: slots = [] } = useQuery({
    queryKey: keys.slots(auditId),
    queryFn: () => client.slots(auditId),
  });
  if (!items) return null;
  const groups = [...slots.map((slot) => slot.id), null];
  return (
    <div className="checklist">
      {items.length === 0 && <p className="muted">{text("checklist-none")}</p>}
      <p className="actions">
        {items.length > 0 && (
          <Button className="button button-first" onPress={() => goTo("interview", auditId)}>
            {text("audit-interview")}
          </Button>
        )}
        {!readOnly && (
          <Button className="button" onPress={() => act(() => client.buildChecklist(auditId))}>
            {text("checklist-build")}
          </Button>
        )}
      </p>
      {groups.map((id) => {
        const slot = slots.find((s) => s.id === id);
        const asked = items.filter((item) => item.slot_id === id);
        if (asked.length === 0) return null;
        const done = asked.filter((item) => item.result !== "to-ask").length;
        return (
          <section key={id ?? "none"}>
            <h3>
              {slot ? `${slot.starts_at} ${slot.theme}` : text("interview-all")}{" "}
              <span className="muted">{text("checklist-answered", { done, all: asked.length })}</span>
            </h3>
            <ul className="plain">
              {asked.map((item) => (
                <li key={item.id}>
                  {item.question} <ResultMark result={item.result} />
                  {item.answer && <span className="small muted checklist-answer">{item.answer}</span>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {!readOnly && (
        <div className="form form-apart">
          <TextControl
            label={text("checklist-own")}
            long
            value={own}
            problem={problems["question"]}
            onSave={setOwn}
          />
          <Button
            className="button"
            onPress={() =>
              void attempt("all", () => change(() => client.ask(auditId, null, own))).then(
                (done) => done && setOwn(""),
              )
            }
          >
            {text("checklist-ask")}
          </Button>
        </div>
      )}
    </div>
  );
}

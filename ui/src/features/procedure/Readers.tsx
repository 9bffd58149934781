/** Who must have read the version in force, and who has said so. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { today } from "../../kit/day";
import { DayControl } from "../../kit/DayControl";
import { TextControl } from "../../kit/fields";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { useProblems } from "../../kit/problems";

export function Readers({ procedureId, readOnly }: { procedureId: string; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { change, act } = useChanges();
  const { problems, attempt } = useProblems();
  const [day, setDay] = useState(today());
  const [other, setOther] = useState("");
  const { data: readers } = useQuery({
    queryKey: keys.readers(procedureId),
    queryFn: () => client.readers(procedureId),
  });
  const note = (reader: string) =>
    attempt("all", () => change(() => client.acknowledge(procedureId, reader, day)));
  if (!readers) return null;
  return (
    <div className="readers">
      <p className="small muted">{text("readers-explained")}</p>
      {readers.length === 0 && <p className="muted">{text("readers-none")}</p>}
      <ul className="links">
        {readers.map(({ name, acknowledgement }) => (
          <li key={name}>
            <span className="reader">{name}</span>
            {acknowledgement ? (
              <Mark
                mark="proven"
                label={text("readers-read", { date: formatDay(acknowledgement.read_on, language) })}
              />
            ) : (
              <Mark mark="watch" label={text("readers-waiting")} />
            )}
            <span className="push" />
            {!readOnly && (
              <Button
                className="button button-quiet"
                aria-label={`${name} : ${text(acknowledgement ? "action-remove" : "readers-note")}`}
                onPress={() =>
                  acknowledgement ? act(() => client.unacknowledge(acknowledgement.id)) : void note(name)
                }
              >
                {text(acknowledgement ? "action-remove" : "readers-note")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div className="form form-apart">
          <DayControl
            label={text("readers-day")}
            value={day}
            problem={problems["read_on"]}
            onSave={(next) => setDay(next ?? today())}
          />
          <TextControl
            label={text("readers-other")}
            value={other}
            problem={problems["reader"]}
            onSave={setOther}
          />
          <Button className="button" onPress={() => void note(other).then((done) => done && setOther(""))}>
            {text("readers-note")}
          </Button>
        </div>
      )}
    </div>
  );
}

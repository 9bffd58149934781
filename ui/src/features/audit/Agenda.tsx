/** The agenda of an audit: its slots, and what keeps it from being held. */
import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { Clash } from "../../ipc/bindings/Clash";
import type { Slot } from "../../ipc/bindings/Slot";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { today } from "../../kit/day";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { useProblems } from "../../kit/problems";
import { SlotForm } from "./SlotForm";
import { auditorsOf, stretched } from "./timetable";
import { Timetable, type SlotChange } from "./Timetable";

/** Minutes of a new slot. */
const USUAL = 60;

interface AgendaProps {
  auditId: string;
  startsOn: string;
  readOnly: boolean;
}

export function Agenda({ auditId, startsOn, readOnly }: AgendaProps) {
  const text = useText();
  const language = useLanguage();
  const { change, act } = useChanges();
  const { problems, attempt } = useProblems();
  const { data: slots } = useQuery({ queryKey: keys.slots(auditId), queryFn: () => client.slots(auditId) });
  const { data: clashes } = useQuery({
    queryKey: keys.clashes(auditId),
    queryFn: () => client.clashes(auditId),
  });
  const [open, setOpen] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const processes = useQueries({
    queries: [...new Set((slots ?? []).flatMap((slot) => slot.process_id ?? []))].map((id) => ({
      queryKey: keys.option("process", id, language),
      queryFn: () => client.option("process", id),
    })),
  });
  if (!slots || !clashes) return null;
  const days = [...new Set(slots.flatMap((slot) => slot.held_on ?? []))].sort();
  const shown = day !== null && days.includes(day) ? day : (days[0] ?? null);
  const ofDay = slots.filter((slot) => slot.held_on === shown);
  const chosen = slots.find((slot) => slot.id === open);
  const choose = (id: string) => {
    setOpen(id);
    setDay(slots.find((slot) => slot.id === id)?.held_on ?? null);
  };
  const titleOf = (slot: Slot) => {
    const process = processes.find((one) => one.data?.id === slot.process_id)?.data;
    return [process?.reference, slot.theme || process?.title].filter(Boolean).join(" ");
  };
  /** Adds a slot of an hour: where it is asked for, else where the last one of the day ends. */
  const add = (starts: string, auditor: string) =>
    void attempt("all", async () => {
      const last = ofDay.at(-1) ?? slots.at(-1);
      const begins = starts || (last?.ends_at ?? "09:00");
      const { ends_at } = stretched({ starts_at: begins, ends_at: begins }, USUAL);
      const made = await change(() =>
        client.addSlot(auditId, {
          held_on: shown ?? (startsOn || today()),
          starts_at: begins,
          ends_at,
          auditors: auditor || (last?.auditors ?? ""),
        }),
      );
      setOpen(made.id);
    });
  const edit = (id: string, values: SlotChange) =>
    void attempt("all", () => change(() => client.editSlot(id, values), { slot: `${id}:time` }));
  return (
    <div className="agenda">
      {slots.length === 0 && <p className="muted">{text("slot-none")}</p>}
      <Clashes clashes={clashes} planned={slots.length > 0} onOpen={choose} />
      {days.length > 1 && (
        <div className="chips" role="group" aria-label={text("timetable-days")}>
          {days.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={one === shown}
              onClick={() => setDay(one)}
            >
              {formatDay(one, language)}
            </button>
          ))}
        </div>
      )}
      <div className={chosen ? "agenda-halves agenda-open" : "agenda-halves"}>
        {ofDay.length > 0 && (
          <div className="timetable-scroll">
            <Timetable
              slots={ofDay}
              auditors={auditorsOf(slots)}
              clashes={clashes}
              chosen={open}
              readOnly={readOnly}
              label={text("timetable-label", { day: shown ? formatDay(shown, language) : "" })}
              titleOf={titleOf}
              onChoose={choose}
              onChange={edit}
              onAdd={add}
              onRemove={(id) => act(() => client.removeSlot(id))}
            />
            <p id="timetable-keys" className="small muted">
              {text("timetable-keys")}
            </p>
          </div>
        )}
        {chosen && (
          <SlotForm key={chosen.id} slot={chosen} readOnly={readOnly} onClose={() => setOpen(null)} />
        )}
      </div>
      {Object.values(problems).map((sentence) => (
        <p key={sentence} className="problem" role="alert">
          {sentence}
        </p>
      ))}
      {!readOnly && (
        <Button className="button" onPress={() => add("", "")}>
          {text("slot-add")}
        </Button>
      )}
    </div>
  );
}

function Clashes(props: { clashes: Clash[]; planned: boolean; onOpen: (slot: string) => void }) {
  const text = useText();
  const language = useLanguage();
  const { state } = useChanges();
  if (!props.planned) return null;
  // A plan of which a value is not saved is another plan.
  if (state === "failed") return <p className="problem">{text("agenda-unsaid")}</p>;
  if (props.clashes.length === 0) return <p className="agenda-sound">✓ {text("agenda-sound")}</p>;
  return (
    <ul className="clashes" role="status">
      {props.clashes.map((clash) => {
        const sentence = text.composed(`clash-${clash.code}`, {
          who: clash.who,
          first: clash.first,
          second: clash.second,
          day: clash.day ? formatDay(clash.day, language) : "",
        });
        const slot = clash.slot_id;
        return (
          <li key={sentence}>
            {slot ? (
              <button type="button" className="link" onClick={() => props.onOpen(slot)}>
                {sentence}
              </button>
            ) : (
              sentence
            )}
          </li>
        );
      })}
    </ul>
  );
}

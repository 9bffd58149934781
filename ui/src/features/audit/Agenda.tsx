/** The agenda of an audit: its slots, and what keeps it from being held. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { Clash } from "../../ipc/bindings/Clash";
import type { Slot } from "../../ipc/bindings/Slot";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { today } from "../../kit/day";
import { fieldsOf } from "../../kit/declared";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { useProblems } from "../../kit/problems";
import { RecordForm } from "../../kit/RecordForm";
import { draft } from "../../kit/storage";

const FIELDS = fieldsOf("slot", [
  "held_on",
  "starts_at",
  "ends_at",
  "theme",
  "process_id",
  { name: "clauses", hint: "audit-scope_clauses-hint" },
  { name: "auditors", hint: "audit-team-hint", kind: "long" },
  { name: "auditees", hint: "audit-team-hint", kind: "long" },
  "place",
  { name: "independence", hint: "slot-independence-hint", kind: "long" },
]);

interface AgendaProps {
  auditId: string;
  startsOn: string;
  readOnly: boolean;
}

export function Agenda({ auditId, startsOn, readOnly }: AgendaProps) {
  const text = useText();
  const { change } = useChanges();
  const { problems, attempt } = useProblems();
  const { data: slots } = useQuery({ queryKey: keys.slots(auditId), queryFn: () => client.slots(auditId) });
  const { data: clashes } = useQuery({
    queryKey: keys.clashes(auditId),
    queryFn: () => client.clashes(auditId),
  });
  const [open, setOpen] = useState<string | null>(null);
  if (!slots || !clashes) return null;
  const last = slots.at(-1);
  // The next slot begins where the last one ends.
  const add = () =>
    void attempt("all", async () => {
      const begins = last ? last.ends_at : "09:00";
      const hour = Math.min(Number(begins.slice(0, 2)) + 1, 23);
      const made = await change(() =>
        client.addSlot(auditId, {
          held_on: last?.held_on ?? (startsOn || today()),
          starts_at: begins,
          ends_at: hour === 23 ? "23:59" : `${String(hour).padStart(2, "0")}${begins.slice(2)}`,
          auditors: last?.auditors ?? "",
        }),
      );
      setOpen(made.id);
    });
  return (
    <div className="agenda">
      {slots.length === 0 && <p className="muted">{text("slot-none")}</p>}
      <Clashes clashes={clashes} planned={slots.length > 0} onOpen={setOpen} />
      <ol>
        {slots.map((slot) => (
          <SlotRow
            key={slot.id}
            slot={slot}
            clashing={clashes.some((clash) => clash.slot_id === slot.id)}
            open={open === slot.id}
            readOnly={readOnly}
            onOpen={() => setOpen(open === slot.id ? null : slot.id)}
          />
        ))}
      </ol>
      {Object.values(problems).map((sentence) => (
        <p key={sentence} className="problem" role="alert">
          {sentence}
        </p>
      ))}
      {!readOnly && (
        <Button className="button" onPress={add}>
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

interface SlotProps {
  slot: Slot;
  clashing: boolean;
  open: boolean;
  readOnly: boolean;
  onOpen: () => void;
}

function SlotRow({ slot, clashing, open, readOnly, onOpen }: SlotProps) {
  const text = useText();
  const language = useLanguage();
  const { change, act } = useChanges();
  const { problems, attempt } = useProblems();
  const { data: process } = useQuery({
    enabled: slot.process_id !== null,
    queryKey: keys.option("process", slot.process_id, language),
    queryFn: () => client.option("process", slot.process_id ?? ""),
  });
  return (
    <li className={clashing ? "slot slot-clashing" : "slot"}>
      <button type="button" className="slot-line" aria-expanded={open} onClick={onOpen}>
        <span className="slot-time">
          {slot.held_on && formatDay(slot.held_on, language)} {slot.starts_at}–{slot.ends_at}
        </span>
        <span>
          <strong>{[process?.reference, slot.theme].filter(Boolean).join(" ") || "–"}</strong>
          <span className="small muted">
            {[slot.clauses.replaceAll(",", ", "), slot.auditors, slot.auditees]
              .filter(Boolean)
              .join(" · ")
              .replaceAll("\n", ", ")}
          </span>
        </span>
      </button>
      {open && (
        <>
          <RecordForm
            register="slot"
            fields={FIELDS}
            values={slot as unknown as Record<string, unknown>}
            shown={process ? { process_id: process } : {}}
            problems={problems}
            readOnly={readOnly}
            draftKey={slot.id}
            onSave={(field, value) =>
              void attempt([field], async () => {
                await change(() => client.editSlot(slot.id, { [field]: value }), {
                  slot: `${slot.id}:${field}`,
                });
                draft.drop(`${slot.id}:${field}`);
              })
            }
          />
          {!readOnly && (
            <Button className="button button-quiet" onPress={() => act(() => client.removeSlot(slot.id))}>
              {text("action-remove")}
            </Button>
          )}
        </>
      )}
    </li>
  );
}

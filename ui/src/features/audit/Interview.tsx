/** The interview, for the laptop in the meeting room: a question at a time, saved as one types. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "react-aria-components";

import type { ChecklistItem } from "../../ipc/bindings/ChecklistItem";
import type { Slot } from "../../ipc/bindings/Slot";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { useText } from "../../kit/language";
import { goTo } from "../../kit/router";
import { useRemembered } from "../../kit/storage";
import { minutesLeft } from "./timetable";
import { ResultMark } from "./ResultMark";
import { InterviewQuestion } from "./InterviewQuestion";

interface InterviewProps {
  auditId: string;
  readOnly: boolean;
  /** Whether everything is saved: the head of the window, which says so elsewhere, is not there. */
  sign: ReactNode;
}

export function Interview({ auditId, readOnly, sign }: InterviewProps) {
  const text = useText();
  const queries = useQueryClient();
  const { data: items } = useQuery({
    queryKey: keys.checklist(auditId),
    queryFn: () => client.checklist(auditId),
  });
  const { data: slots = [] } = useQuery({
    queryKey: keys.slots(auditId),
    queryFn: () => client.slots(auditId),
  });
  const [slotId, setSlotId] = useRemembered<string>(`interview-slot:${auditId}`, "");
  const [asked, setAsked] = useState<string | null>(null);
  const list = (items ?? []).filter((item) => slotId === "" || item.slot_id === slotId);
  const at = Math.max(
    list.findIndex((item) => item.id === asked),
    0,
  );
  const item = list[at];
  // From where one is by then: keys come faster than pages are drawn.
  const move = (by: number) =>
    setAsked((current) => {
      const from = Math.max(
        list.findIndex((one) => one.id === current),
        0,
      );
      return list[Math.min(Math.max(from + by, 0), list.length - 1)]?.id ?? null;
    });
  const leave = () => goTo("audits", auditId);
  // However one leaves, by a key, a link or Ctrl K: what was answered shows on every page, once it is on the disk.
  const { settled } = useChanges();
  const latest = useRef(settled);
  useEffect(() => {
    latest.current = settled;
  });
  useEffect(
    () => () =>
      void Promise.resolve()
        .then(() => latest.current())
        .then(() => queries.invalidateQueries()),
    [queries],
  );
  useEffect(() => {
    const act = (e: KeyboardEvent) => {
      if (e.ctrlKey && (e.key === "ArrowDown" || e.key === "ArrowUp")) {
        e.preventDefault();
        move(e.key === "ArrowDown" ? 1 : -1);
      } else if (e.key === "Escape" && !e.defaultPrevented) leave();
    };
    window.addEventListener("keydown", act);
    return () => window.removeEventListener("keydown", act);
  });

  return (
    <div className="interview">
      <SlotList slots={slots} items={items ?? []} chosen={slotId} onChoose={setSlotId} />
      <section className="interview-main">
        <header className="list-head">
          {slotId !== "" && <SlotTime key={slotId} slot={slots.find((slot) => slot.id === slotId)} />}
          <span className="muted">
            {list.length > 0 && text("checklist-answered", { done: at + 1, all: list.length })}
          </span>
          <span className="push" />
          {sign}
          <Button className="button" isDisabled={at === 0} onPress={() => move(-1)}>
            {text("interview-previous")}
          </Button>
          <Button className="button" isDisabled={at >= list.length - 1} onPress={() => move(1)}>
            {text("interview-next")}
          </Button>
          <Button className="button" onPress={leave}>
            {text("action-close")}
          </Button>
        </header>
        {item ? (
          <InterviewQuestion key={item.id} item={item} readOnly={readOnly} />
        ) : (
          <p className="muted">{text("checklist-none")}</p>
        )}
        <p className="small muted interview-hint">{text("interview-hint")}</p>
      </section>
      <ol className="interview-list" aria-label={text("audit-tab-checklist")}>
        {list.map((one) => (
          <li key={one.id}>
            <button type="button" aria-current={one.id === item?.id} onClick={() => setAsked(one.id)}>
              <ResultMark result={one.result} />
              <span>{one.question}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface SlotListProps {
  slots: Slot[];
  items: ChecklistItem[];
  chosen: string;
  onChoose: (slot: string) => void;
}

function SlotList({ slots, items, chosen, onChoose }: SlotListProps) {
  const text = useText();
  const left = (id: string) => {
    const own = items.filter((item) => id === "" || item.slot_id === id);
    return text("checklist-answered", {
      done: own.filter((item) => item.result !== "to-ask").length,
      all: own.length,
    });
  };
  const entries = [
    { id: "", label: text("interview-all") },
    ...slots
      .filter((slot) => items.some((item) => item.slot_id === slot.id))
      .map((slot) => ({ id: slot.id, label: `${slot.starts_at} ${slot.theme}` })),
  ];
  return (
    <nav className="interview-slots" aria-label={text("slot-register")}>
      {entries.map((entry) => (
        <button
          key={entry.id}
          type="button"
          aria-current={entry.id === chosen}
          onClick={() => onChoose(entry.id)}
        >
          <span>{entry.label}</span>
          <span className="small muted">{left(entry.id)}</span>
        </button>
      ))}
    </nav>
  );
}

/** Minutes spent on a slot, over all visits, and how many are left: until its end on its day, else of its length. */
function SlotTime({ slot }: { slot: Slot | undefined }) {
  const text = useText();
  const [spent, setSpent] = useRemembered<number>(`interview-time:${slot?.id ?? ""}`, 0);
  const latest = useRef(spent);
  useEffect(() => {
    latest.current = spent;
  });
  useEffect(() => {
    const clock = setInterval(() => setSpent(latest.current + 10), 10_000);
    return () => clearInterval(clock);
  }, [setSpent]);
  const left = slot ? minutesLeft(slot, spent, new Date()) : null;
  return (
    <span>
      {text("interview-time", { minutes: Math.floor(spent / 60) })}
      {left !== null && (
        <span className={left <= 5 ? "late" : "muted"}> · {text("interview-left", { minutes: left })}</span>
      )}
    </span>
  );
}

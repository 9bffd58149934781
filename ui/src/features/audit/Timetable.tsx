/** The plan of an audit day: hours down, auditors across. Slots are dragged and stretched, with the mouse or the arrows. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";

import type { Clash } from "../../ipc/bindings/Clash";
import type { Slot } from "../../ipc/bindings/Slot";
import { useText } from "../../kit/language";
import {
  auditorsOf,
  blocksOf,
  hoursOf,
  moved,
  reassigned,
  snapped,
  STEP,
  stretched,
  timeOf,
  type Block,
  type Times,
} from "./timetable";

/** Pixels of an hour. */
const HOUR = 56;
/** Arrows pressed within so many milliseconds are one change. */
const PAUSE = 700;

export type SlotChange = Partial<Times & { auditors: string }>;

interface TimetableProps {
  slots: Slot[];
  /** The auditors of all days. */
  auditors: string[];
  clashes: Clash[];
  chosen: string | null;
  readOnly: boolean;
  label: string;
  /** What a slot is called. */
  titleOf: (slot: Slot) => string;
  onChoose: (slot: string) => void;
  onChange: (slot: string, change: SlotChange) => void;
  onAdd: (starts: string, auditor: string) => void;
  onRemove: (slot: string) => void;
}

export function Timetable(props: TimetableProps) {
  const { slots, clashes, chosen, readOnly } = props;
  const text = useText();
  const auditors = props.auditors.length > 0 ? props.auditors : auditorsOf(slots);
  const columns = Math.max(1, auditors.length);
  // What is dragged or pushed with the arrows, until it is saved.
  const [draft, setDraft] = useState<{ slot: string; change: SlotChange } | null>(null);
  const pending = useRef<{ slot: string; change: SlotChange; timer: number }>(null);
  const { onChange } = props;
  const commit = () => {
    const waiting = pending.current;
    if (!waiting) return;
    window.clearTimeout(waiting.timer);
    pending.current = null;
    onChange(waiting.slot, waiting.change);
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => latest.current(), []);
  // Once it is saved, the slot says so itself.
  useEffect(() => {
    if (!pending.current) setDraft(null);
  }, [slots]);
  const shownSlots = slots.map((slot) => (draft?.slot === slot.id ? { ...slot, ...draft.change } : slot));
  const blocks = blocksOf(shownSlots, auditors);
  const [first, last] = hoursOf(blocks);
  const board = useRef<HTMLDivElement>(null);
  const columnAt = (x: number) => {
    const box = board.current?.getBoundingClientRect();
    if (!box) return 0;
    return Math.max(0, Math.min(columns - 1, Math.floor(((x - box.left) / box.width) * columns)));
  };
  const push = (slot: Slot, change: SlotChange) => {
    if (pending.current && pending.current.slot !== slot.id) commit();
    const whole = { ...(pending.current?.change ?? {}), ...change };
    window.clearTimeout(pending.current?.timer);
    pending.current = {
      slot: slot.id,
      change: whole,
      timer: window.setTimeout(() => latest.current(), PAUSE),
    };
    setDraft({ slot: slot.id, change: whole });
  };
  const keys = (event: KeyboardEvent, block: Block) => {
    const { slot } = block;
    const down = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const across = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.key === "Enter" || event.key === " ") props.onChoose(slot.id);
    else if (readOnly) return;
    else if (down !== 0) push(slot, event.shiftKey ? stretched(slot, down * STEP) : moved(slot, down * STEP));
    else if (across !== 0 && block.from === block.to) {
      const to = auditors[block.from + across];
      if (to !== undefined) push(slot, { auditors: reassigned(slot, auditors[block.from] ?? "", to) });
    } else if (event.key === "Delete") props.onRemove(slot.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="timetable"
      role="group"
      aria-label={props.label}
      style={{ "--hours": last - first, "--hour": `${HOUR}px`, "--columns": columns } as React.CSSProperties}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== "n" || event.ctrlKey || event.metaKey || readOnly) return;
        event.preventDefault();
        event.stopPropagation();
        props.onAdd("", "");
      }}
    >
      <div className="timetable-heads">
        {auditors.map((auditor) => (
          <span key={auditor} title={auditor}>
            {auditor}
          </span>
        ))}
      </div>
      <div className="timetable-hours" aria-hidden="true">
        {Array.from({ length: last - first }, (_, at) => (
          <span key={at}>{text("timetable-hour", { hour: first + at })}</span>
        ))}
      </div>
      <div
        ref={board}
        className="timetable-board"
        onDoubleClick={(event) => {
          if (readOnly || event.target !== event.currentTarget) return;
          const top = event.clientY - event.currentTarget.getBoundingClientRect().top;
          props.onAdd(
            timeOf(first * 60 + snapped((top / HOUR) * 60 - STEP / 2)),
            auditors[columnAt(event.clientX)] ?? "",
          );
        }}
      >
        {blocks.map((block) => (
          <SlotBlock
            key={`${block.slot.id} ${block.from}`}
            block={block}
            first={first}
            columns={columns}
            title={props.titleOf(block.slot)}
            clashing={clashes.some((clash) => clash.slot_id === block.slot.id)}
            chosen={block.slot.id === chosen}
            readOnly={readOnly}
            columnAt={columnAt}
            onChoose={() => props.onChoose(block.slot.id)}
            onKeyDown={(event) => keys(event, block)}
            onBlur={commit}
            onDrag={(change) => setDraft({ slot: block.slot.id, change })}
            onDrop={(change) => props.onChange(block.slot.id, change)}
            auditors={auditors}
          />
        ))}
      </div>
    </div>
  );
}

interface BlockProps {
  block: Block;
  first: number;
  columns: number;
  title: string;
  clashing: boolean;
  chosen: boolean;
  readOnly: boolean;
  auditors: string[];
  columnAt: (x: number) => number;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
  onDrag: (change: SlotChange) => void;
  onDrop: (change: SlotChange) => void;
}

function SlotBlock(props: BlockProps) {
  const { block, first, columns, readOnly } = props;
  const text = useText();
  const { slot } = block;
  // Where it was taken hold of: by its edge it is stretched. What is dragged is the slot as it was then.
  const held = useRef<{ x: number; y: number; edge: boolean; slot: Slot; change: SlotChange }>(null);
  const minutes = block.ends - block.starts;
  const width = (block.to - block.from + 1) / columns / block.lanes;
  const drag = (event: PointerEvent) => {
    const grip = held.current;
    if (!grip || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const by = snapped(((event.clientY - grip.y) / HOUR) * 60);
    const column = props.columnAt(event.clientX);
    const change: SlotChange = grip.edge ? stretched(grip.slot, by) : moved(grip.slot, by);
    if (!grip.edge && block.from === block.to && column !== props.columnAt(grip.x)) {
      const from = props.auditors[props.columnAt(grip.x)] ?? "";
      change.auditors = reassigned(grip.slot, from, props.auditors[column] ?? "");
    }
    grip.change = change;
    props.onDrag(change);
  };
  const drop = () => {
    const grip = held.current;
    held.current = null;
    if (!grip) return;
    const changed = Object.entries(grip.change).some(
      ([field, value]) => grip.slot[field as keyof Slot] !== value,
    );
    if (changed) props.onDrop(grip.change);
    else props.onChoose();
  };
  const detail = [slot.clauses.replaceAll(",", ", "), slot.auditees.replaceAll("\n", ", ")]
    .filter(Boolean)
    .join(" · ");
  return (
    <button
      type="button"
      className={[
        "slot",
        props.clashing && "slot-clashing",
        !slot.auditors && "slot-all",
        props.chosen && "slot-chosen",
      ]
        .filter(Boolean)
        .join(" ")}
      aria-pressed={props.chosen}
      aria-describedby="timetable-keys"
      style={{
        top: ((block.starts - first * 60) / 60) * HOUR + 1,
        height: Math.max(18, (minutes / 60) * HOUR - 2),
        left: `calc(${((block.from / columns + block.lane * width) * 100).toFixed(3)}% + 2px)`,
        width: `calc(${(width * 100).toFixed(3)}% - 4px)`,
      }}
      onKeyDown={props.onKeyDown}
      onBlur={props.onBlur}
      onClick={(event) => {
        // A press of the pointer is a drop of nothing.
        if (event.detail === 0) props.onChoose();
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        if (readOnly) return props.onChoose();
        const box = event.currentTarget.getBoundingClientRect();
        const edge = box.bottom - event.clientY < Math.min(8, box.height / 3);
        held.current = { x: event.clientX, y: event.clientY, edge, slot, change: {} };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={() => {
        held.current = null;
      }}
    >
      <strong>
        {props.clashing && <span aria-hidden="true">■ </span>}
        {props.title || "–"}
        {props.clashing && <span className="unseen"> {text("slot-clashing")}</span>}
      </strong>
      <span className="slot-time">
        {slot.starts_at}–{slot.ends_at}
      </span>
      <span className="slot-detail">{detail}</span>
      {!readOnly && <span className="slot-edge" aria-hidden="true" />}
    </button>
  );
}

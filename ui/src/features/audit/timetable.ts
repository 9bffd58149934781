/** Where the slots of an audit stand on its timetable. Knows no screen. */
import type { Slot } from "../../ipc/bindings/Slot";
import { today } from "../../kit/day";

/** Minutes to which a slot snaps as it is dragged, and that an arrow moves it by. */
export const STEP = 15;
/** The shortest slot, and the last minute of a day. */
const LEAST = STEP;
const END_OF_DAY = 24 * 60 - 1;

/** Minutes since midnight; none for what is no time. */
export function minutesOf(time: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(time);
  if (!parts) return null;
  const minutes = Number(parts[1]) * 60 + Number(parts[2]);
  return minutes <= END_OF_DAY ? minutes : null;
}

export function timeOf(minutes: number): string {
  const at = Math.max(0, Math.min(END_OF_DAY, Math.round(minutes)));
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
}

/** Those named in a field, one to a line. */
export function namesOf(text: string): string[] {
  return text
    .split("\n")
    .map((name) => name.trim())
    .filter(Boolean);
}

/** The auditors of all days, each once, in the order in which the plan names them. */
export function auditorsOf(slots: readonly Slot[]): string[] {
  return [...new Set(slots.flatMap((slot) => namesOf(slot.auditors)))];
}

/** A slot on the timetable: from which column to which, at which minutes, in which lane of how many. */
export interface Block {
  slot: Slot;
  from: number;
  to: number;
  starts: number;
  ends: number;
  lane: number;
  lanes: number;
}

/** The columns of a slot: those of its auditors; all where nobody is named, as in a meeting of all. */
function columnsOf(slot: Slot, auditors: readonly string[]): [number, number][] {
  const named = namesOf(slot.auditors)
    .map((name) => auditors.indexOf(name))
    .sort((a, b) => a - b);
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return [[0, Math.max(0, auditors.length - 1)]];
  // Neighbours stand under one block, others each have their own.
  return last - first === named.length - 1 ? [[first, last]] : named.map((at) => [at, at]);
}

/** The blocks of one day; those that overlap in a column share its width. */
export function blocksOf(slots: readonly Slot[], auditors: readonly string[]): Block[] {
  const blocks = slots.flatMap((slot) => {
    const [starts, ends] = [minutesOf(slot.starts_at), minutesOf(slot.ends_at)];
    if (starts === null || ends === null || ends <= starts) return [];
    return columnsOf(slot, auditors).map(([from, to]) => ({
      slot,
      from,
      to,
      starts,
      ends,
      lane: 0,
      lanes: 1,
    }));
  });
  blocks.sort((a, b) => a.starts - b.starts || b.ends - a.ends || a.from - b.from);
  const meet = (a: Block, b: Block) =>
    a.starts < b.ends && b.starts < a.ends && a.from <= b.to && b.from <= a.to;
  for (const [at, block] of blocks.entries()) {
    const taken = blocks
      .slice(0, at)
      .filter((other) => meet(block, other))
      .map((other) => other.lane);
    while (taken.includes(block.lane)) block.lane += 1;
  }
  for (const block of blocks) {
    block.lanes = Math.max(...blocks.filter((other) => meet(block, other)).map((other) => other.lane)) + 1;
  }
  return blocks;
}

/** The hours that a day shows: from nine to six, and as far as its slots go. */
export function hoursOf(blocks: readonly Block[]): [number, number] {
  const first = Math.min(9 * 60, ...blocks.map((block) => block.starts));
  const last = Math.max(18 * 60, ...blocks.map((block) => block.ends));
  return [Math.floor(first / 60), Math.min(24, Math.ceil(last / 60))];
}

export interface Times {
  starts_at: string;
  ends_at: string;
}

/** A slot moved by some minutes: as long as before, within its day. */
export function moved(slot: Times, by: number): Times {
  const [starts, ends] = [minutesOf(slot.starts_at) ?? 0, minutesOf(slot.ends_at) ?? 0];
  const shift = Math.max(-starts, Math.min(END_OF_DAY - ends, by));
  return { starts_at: timeOf(starts + shift), ends_at: timeOf(ends + shift) };
}

/** A slot made longer or shorter by some minutes: never shorter than a quarter of an hour. */
export function stretched(slot: Times, by: number): Times {
  const [starts, ends] = [minutesOf(slot.starts_at) ?? 0, minutesOf(slot.ends_at) ?? 0];
  return {
    starts_at: slot.starts_at,
    ends_at: timeOf(Math.max(starts + LEAST, Math.min(END_OF_DAY, ends + by))),
  };
}

/** What is done with a slot of several auditors that is dragged from one column to another: that one changes, the others stay. */
export function reassigned(slot: Slot, from: string, to: string): string {
  const names = namesOf(slot.auditors);
  if (names.length === 0 || names.includes(to)) return slot.auditors;
  return names.map((name) => (name === from ? to : name)).join("\n");
}

/** Rounds to the next snap. */
export function snapped(minutes: number): number {
  return Math.round(minutes / STEP) * STEP;
}

/** Whole minutes left of a slot: until its end while it is being held, else its length less the seconds spent on it. */
export function minutesLeft(slot: Slot, spent: number, now: Date): number | null {
  const [starts, ends] = [minutesOf(slot.starts_at), minutesOf(slot.ends_at)];
  if (starts === null || ends === null) return null;
  const at = now.getHours() * 60 + now.getMinutes();
  if (slot.held_on === today(now) && at >= starts && at < ends) return ends - at;
  return Math.max(0, ends - starts - Math.floor(spent / 60));
}

/** The way through the gaps: which one is being mended, which comes next, and back to the list. */
import { useSyncExternalStore } from "react";

import type { Gap } from "../../ipc/bindings/Gap";
import { pageOf } from "../../kit/declared";
import { goTo } from "../../kit/router";

export interface Trail {
  gaps: readonly Gap[];
  /** Which of them. */
  at: number;
}

let trail: Trail | null = null;
/** The gap that was opened last: the list puts the keyboard back on it. */
let last: string | null = null;
const listeners = new Set<() => void>();

export const keyOf = (gap: Gap) => `${gap.rule} ${gap.record_id}`;

function put(next: Trail | null) {
  trail = next;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useTrail(): Trail | null {
  return useSyncExternalStore(subscribe, () => trail);
}

/** Opens the record of a gap at the field to mend; the others follow in this order. */
export function follow(gaps: readonly Gap[], at: number): void {
  const gap = gaps[at];
  if (!gap) return;
  last = keyOf(gap);
  put({ gaps, at });
  const page = pageOf(gap.register);
  if (page) goTo(page, gap.record_id, false, gap.mends);
  else goTo("settings", null, false, gap.mends);
}

export function leaveTrail(): void {
  put(null);
}

/** The gap that was opened last, once: who comes back finds the keyboard on it. */
export function takeLast(): string | null {
  const taken = last;
  last = null;
  return taken;
}

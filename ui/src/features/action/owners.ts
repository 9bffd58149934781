/** Open actions by the person who answers for them. Knows no screen. */
import type { Row } from "../../ipc/bindings/Row";
import { textOf } from "../../kit/register";

export interface OwnerActions {
  /** Empty where nobody is named. */
  owner: string;
  rows: Row[];
  /** How many are late on the day asked for. */
  late: number;
}

/** Owners with most that is late first; actions of nobody last. */
export function byOwner(rows: readonly Row[], day: string): OwnerActions[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const owner = textOf(row, "owner").trim();
    groups.set(owner, [...(groups.get(owner) ?? []), row]);
  }
  const late = (one: Row) =>
    textOf(one, "state") !== "to-check" && textOf(one, "due_on") !== "" && textOf(one, "due_on") < day;
  return [...groups]
    .map(([owner, own]) => ({ owner, rows: own, late: own.filter(late).length }))
    .sort(
      (a, b) =>
        Number(a.owner === "") - Number(b.owner === "") || b.late - a.late || a.owner.localeCompare(b.owner),
    );
}

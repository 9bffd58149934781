import { describe, expect, it, test } from "vitest";

import type { Slot } from "../../ipc/bindings/Slot";
import {
  auditorsOf,
  blocksOf,
  hoursOf,
  minutesLeft,
  minutesOf,
  moved,
  reassigned,
  snapped,
  stretched,
  timeOf,
} from "./timetable";

function slot(id: string, starts_at: string, ends_at: string, auditors: string): Slot {
  const rest = { theme: "", process_id: null, clauses: "", auditees: "", place: "", independence: "" };
  return {
    id,
    audit_id: "a",
    held_on: "2026-12-08",
    starts_at,
    ends_at,
    auditors,
    archived_at: null,
    ...rest,
  };
}

describe("times", () => {
  it.each([
    ["09:45", 585],
    ["9:05", 545],
    ["23:59", 1439],
    ["24:00", null],
    ["9h", null],
    ["", null],
  ])("%s is %s minutes", (time, minutes) => expect(minutesOf(time)).toBe(minutes));
  test("they are written back, within the day", () => {
    expect([timeOf(585), timeOf(-3), timeOf(9999)]).toEqual(["09:45", "00:00", "23:59"]);
    expect([snapped(7), snapped(8), snapped(-20)]).toEqual([0, 15, -15]);
  });
});

test("a slot moves whole, and is never shorter than a quarter of an hour", () => {
  const one = slot("1", "09:00", "10:30", "");
  expect(moved(one, 15)).toEqual({ starts_at: "09:15", ends_at: "10:45" });
  expect(moved(one, -1000)).toEqual({ starts_at: "00:00", ends_at: "01:30" });
  expect(moved(one, 5000)).toEqual({ starts_at: "22:29", ends_at: "23:59" });
  expect(stretched(one, 30).ends_at).toBe("11:00");
  expect(stretched(one, -900).ends_at).toBe("09:15");
});

test("slots stand below their auditors, those of nobody across, those that meet side by side", () => {
  const slots = [
    slot("open", "09:00", "09:30", ""),
    slot("p1", "09:30", "11:00", "A"),
    slot("p2", "10:00", "11:00", "A\nB"),
    slot("p3", "10:00", "11:00", "A\nC"),
    slot("wrong", "12:00", "11:00", "A"),
  ];
  const auditors = auditorsOf(slots);
  expect(auditors).toEqual(["A", "B", "C"]);
  const placed = blocksOf(slots, auditors).map((b) => `${b.slot.id} ${b.from}-${b.to} ${b.lane}/${b.lanes}`);
  expect(placed).toEqual(["open 0-2 0/1", "p1 0-0 0/3", "p2 0-1 1/3", "p3 0-0 2/3", "p3 2-2 0/1"]);
  expect(hoursOf(blocksOf(slots, auditors))).toEqual([9, 18]);
  expect(hoursOf(blocksOf([slot("early", "07:40", "18:10", "")], []))).toEqual([7, 19]);
});

test("dragged to another column, one auditor changes and the others stay", () => {
  const both = slot("1", "09:00", "10:00", "A\nB");
  expect(reassigned(both, "A", "C")).toBe("C\nB");
  expect(reassigned(both, "A", "B")).toBe("A\nB");
  expect(reassigned(slot("2", "09:00", "10:00", ""), "", "C")).toBe("");
});

test("what is left of a slot runs to its end on its day, else it is its length less what was spent", () => {
  const one = slot("1", "09:00", "10:30", "");
  expect(minutesLeft(one, 0, new Date(2026, 11, 8, 9, 20))).toBe(70);
  expect(minutesLeft(one, 600, new Date(2026, 11, 8, 8, 0))).toBe(80);
  expect(minutesLeft(one, 600, new Date(2026, 11, 9, 9, 20))).toBe(80);
  expect(minutesLeft(one, 60_000, new Date(2026, 11, 9, 9, 20))).toBe(0);
  expect(minutesLeft(slot("2", "", "10:00", ""), 0, new Date())).toBeNull();
});

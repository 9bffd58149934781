import { expect, test } from "vitest";

import type { Gap } from "../../ipc/bindings/Gap";
import { groupGaps, NO_FILTER, shownGaps, valuesOf, worst } from "./gaps";

function gap(values: Partial<Gap>): Gap {
  return {
    rule: "review-overdue",
    severity: "to-treat",
    clause: "7.5.2",
    register: "procedure",
    record_id: "1",
    mends: "",
    reference: "PR-1",
    title: "",
    process: "P2",
    owner: "Responsable qualité",
    due_on: null,
    waiver: null,
    ...values,
  };
}

const GAPS = [
  gap({ due_on: "2026-11-01" }),
  gap({ severity: "blocking", clause: "10.2.1", process: "P10", due_on: "2026-12-01" }),
  gap({ severity: "to-watch", clause: "8.6", process: "", owner: "" }),
];

test("gaps are narrowed by severity, clause, process, owner and date, all at once", () => {
  const shown = (filter: object) => shownGaps(GAPS, { ...NO_FILTER, ...filter }, "2026-11-22").length;
  expect(shown({})).toBe(3);
  expect(shown({ severity: "blocking" })).toBe(1);
  expect(shown({ chapter: "8" })).toBe(1);
  expect(shown({ chapter: "1" })).toBe(0);
  expect(shown({ process: "P2" })).toBe(1);
  expect(shown({ owner: "Responsable qualité" })).toBe(2);
  expect(shown({ due: "late" })).toBe(1);
  expect(shown({ due: "month" })).toBe(2);
  expect(shown({ due: "month", severity: "to-watch" })).toBe(0);
});

test("choices are listed once, in the order people count", () => {
  expect(valuesOf(GAPS, (g) => g.process)).toEqual(["P2", "P10"]);
});

test("a clause is as bad as the worst gap below it, silenced ones left out", () => {
  expect(worst(GAPS, "10.2")).toBe("blocking");
  expect(worst(GAPS, "7.5")).toBe("to-treat");
  expect(worst(GAPS, "1")).toBeNull();
  const waiver = {
    id: "s",
    rule: "",
    record_id: "1",
    reason: "vu",
    silenced_by: "",
    silenced_at: null,
    until: null,
    archived_at: null,
  };
  expect(worst([gap({ waiver })], "7.5")).toBeNull();
});

test("gaps of one kind, owner or chapter stand together in their order", () => {
  const sizes = (grouping: "rule" | "owner" | "clause" | "none") =>
    groupGaps(GAPS, grouping).map((group) => `${group.key}:${group.gaps.length}`);
  expect(sizes("rule")).toEqual(["review-overdue:3"]);
  expect(sizes("owner")).toEqual(["Responsable qualité:2", ":1"]);
  expect(sizes("clause")).toEqual(["7:1", "10:1", "8:1"]);
  expect(sizes("none")).toEqual([":3"]);
  expect(groupGaps([], "none")).toEqual([]);
});

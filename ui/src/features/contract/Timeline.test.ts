import { expect, test } from "vitest";

import type { Check } from "../../ipc/bindings/Check";
import type { Row } from "../../ipc/bindings/Row";
import type { StepLimit } from "../../ipc/bindings/StepLimit";
import { timelineOf } from "./Timeline";

const SAY = {
  label: (f: string) => f,
  day: (d: string) => d,
  after: (n: number) => `+${n}`,
  limit: (l: StepLimit) => `${l.first ? ">=" : "<="} ${l.day}`,
};
const row = (record: Record<string, unknown>): Row => ({ record, shown: {} });
const check = (rule: string, outcome: Check["outcome"]): Check => ({
  rule,
  article: "R2182-1",
  outcome,
  says: "9 jours, 11 au moins",
  set_aside: "",
});

test("steps follow each other with their days between, and a delay that is not kept stands out", () => {
  const told = timelineOf(
    row({
      published_on: "2026-01-05",
      tenders_due_on: "2026-02-09",
      rejected_on: "2026-03-02",
      signed_on: "2026-03-11",
    }),
    [check("standstill", "alert"), check("tender-period", "holds")],
    [],
    SAY,
  ).map((point) => `${point.key} ${point.state} ${point.note}`.trim());
  expect(told).toEqual([
    "published_on done 2026-01-05",
    "tenders_due_on done 2026-02-09 · +35",
    "rejected_on done 2026-03-02 · +21",
    "signed_on late 2026-03-11 · +9",
    "transmitted_on now",
  ]);
});

test("a contract without a day begins at its first step; days out of order count nothing", () => {
  expect(timelineOf(row({}), [], [], SAY).map((point) => point.key)).toEqual(["need_on"]);
  const wrong = timelineOf(row({ published_on: "2026-05-01", signed_on: "2026-04-01" }), [], [], SAY);
  expect(wrong.map((point) => point.note)).toEqual(["2026-05-01", "2026-04-01", ""]);
});

test("a step to come shows the day that the law sets, even when it is not the next one", () => {
  const limit = (field: string, day: string, first: boolean): StepLimit => ({
    field,
    day,
    first,
    article: "R",
  });
  const told = timelineOf(
    row({ signed_on: "2026-11-16" }),
    [],
    [limit("transmitted_on", "2026-12-01", false), limit("award_notice_on", "2026-12-16", false)],
    SAY,
  ).map((point) => `${point.key} ${point.state} ${point.note}`.trim());
  expect(told).toEqual([
    "signed_on done 2026-11-16",
    "transmitted_on now <= 2026-12-01",
    "award_notice_on todo <= 2026-12-16",
  ]);
});

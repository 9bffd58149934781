import { expect, test } from "vitest";

import type { Nonconformity } from "../../ipc/bindings/Nonconformity";
import { stepsOf } from "./SheetSteps";

const SAY = {
  day: (d: string) => d,
  before: (d: string) => `< ${d}`,
  auditor: "auditor",
  label: (s: string) => s,
};

function sheet(values: Partial<Nonconformity>): Nonconformity {
  return {
    state: "written",
    handed_over_on: null,
    due_on: null,
    answered_on: null,
    reviewed_on: null,
    proof_on: null,
    proof_due_on: null,
    ...values,
  } as Nonconformity;
}

const told = (values: Partial<Nonconformity>, cleared = "", day = "2026-11-27") =>
  stepsOf(sheet(values), cleared, day, SAY)
    .filter((point) => point.state !== "todo")
    .map((point) => `${point.key} ${point.state} ${point.note}`.trim());

test("what is done has its day, what comes next its due day, what is over says so", () => {
  expect(told({})).toEqual(["written done", "handed-over now"]);
  const handed = { state: "handed-over", handed_over_on: "2026-11-20", due_on: "2026-12-11" };
  expect(told(handed)).toEqual(["written done", "handed-over done 2026-11-20", "answered now < 2026-12-11"]);
  expect(told(handed, "", "2026-12-12").at(-1)).toBe("answered late < 2026-12-11");
  expect(told({ ...handed, state: "refused", answered_on: "2026-11-25" }).at(-1)).toBe(
    "answered now < 2026-12-11",
  );
  expect(told({ ...handed, state: "answered", answered_on: "2026-11-25" }).at(-1)).toBe(
    "reviewed now auditor",
  );
  expect(told({ state: "accepted", proof_due_on: "2027-01-04" }).at(-1)).toBe("proved now < 2027-01-04");
  expect(told({ state: "cleared", proof_on: "2026-11-26" }, "2026-11-27").at(-1)).toBe(
    "cleared done 2026-11-27",
  );
});

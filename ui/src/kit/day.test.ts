import { describe, expect, it } from "vitest";

import source from "../../../assets/import/days.json?raw";
import { daysBetween, plusDays, readDay } from "./day";

// The same cases that lists and open data are read by, in Rust.
const { cases } = JSON.parse(source) as { cases: [string, string | null][] };

it("there are cases", () => expect(cases.length).toBeGreaterThan(15));

it.each(cases)("%j is %j", (typed, meant) => expect(readDay(typed)?.day ?? null).toBe(meant));

describe("days as people type them", () => {
  const from = "2026-11-22";
  it.each([
    ["22/11/2026", "2026-11-22"],
    ["1/3/27", "2027-03-01"],
    ["22/11", "2026-11-22"],
    ["22.11.2026", "2026-11-22"],
    ["221126", "2026-11-22"],
    ["2026-11-22", "2026-11-22"],
    ["+30j", "2026-12-22"],
    ["+30 d", "2026-12-22"],
    ["-2s", "2026-11-08"],
    ["+0", "2026-11-22"],
  ])("%s is %s", (typed, day) => expect(readDay(typed, from)).toEqual({ day }));

  it.each(["", "31/02/2026", "22/13", "demain", "22/11/202", "0/1", "1/1/0001"])("%s is no day", (typed) =>
    expect(readDay(typed, from)?.day ?? null).toBeNull(),
  );

  it("counts across months, years and the change of hour", () => {
    expect(plusDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(daysBetween("2026-11-22", "2027-01-19")).toBe(58);
    expect(daysBetween("2026-11-22", "2026-11-18")).toBe(-4);
  });
});

it("a day that its month does not have is told from one that cannot be read", () => {
  expect(readDay("31/02/2027")).toEqual({ day: null, month: 2, year: 2027, days: 28 });
  expect(readDay("29/02/2028")).toEqual({ day: "2028-02-29" });
  expect(readDay("31/4/26")).toEqual({ day: null, month: 4, year: 2026, days: 30 });
  expect(readDay("31/13/2026")).toBeNull();
  expect(readDay("hier")).toBeNull();
});

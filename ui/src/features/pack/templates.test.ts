import { expect, test } from "vitest";

import type { PackSection } from "../../ipc/bindings/PackSection";
import { completed, initial, moved, options, ordered, SECTIONS, TEMPLATES, withFilters } from "./templates";

test("what is not chosen stands behind what is", () => {
  expect(ordered(["findings", "scope"])).toEqual([
    "findings",
    "scope",
    ...SECTIONS.filter((s) => s !== "findings" && s !== "scope"),
  ]);
  expect(ordered([])).toEqual(SECTIONS);
});

const FOUR: PackSection[] = ["scope", "processes", "procedures", "findings"];

test("a section goes where it is dropped", () => {
  expect(moved(FOUR, "findings", "before", "scope")).toEqual([
    "findings",
    "scope",
    "processes",
    "procedures",
  ]);
  expect(moved(FOUR, "scope", "after", "findings")).toEqual(["processes", "procedures", "findings", "scope"]);
  expect(moved(FOUR, "scope", "after", "scope")).toEqual(FOUR);
});

test("templates hold known sections", () => {
  for (const sections of Object.values(TEMPLATES)) {
    expect(sections.every((section) => SECTIONS.includes(section))).toBe(true);
  }
});

test("what an older version remembered is completed, and what no longer exists is left out", () => {
  const otherwise = initial("full", "fr");
  const known = { title: "Ville", sections: ["findings", "gone"] } as never;
  expect(completed(known, otherwise)).toEqual({ ...otherwise, title: "Ville", sections: ["findings"] });
});

test("filters are kept by section, and go out without what they are called", () => {
  const filter = { field: "process_id", condition: "any", values: ["p1"], called: "P1" } as const;
  const chosen = withFilters(initial("full", "fr"), "findings", [{ ...filter, values: ["p1"] }]);
  expect(options(chosen, "2026-11-22").filters).toEqual([
    { section: "findings", filters: [{ field: "process_id", condition: "any", values: ["p1"] }] },
  ]);
  expect(withFilters(chosen, "findings", []).filters).toEqual([]);
});

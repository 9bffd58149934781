import { expect, test } from "vitest";

import { moved, ordered, SECTIONS, TEMPLATES } from "./packTemplates";

test("what is not chosen stands behind what is", () => {
  expect(ordered(["findings", "scope"])).toEqual(["findings", "scope", "procedures"]);
  expect(ordered([])).toEqual(SECTIONS);
});

test("a section goes where it is dropped", () => {
  expect(moved(SECTIONS, "findings", "before", "scope")).toEqual(["findings", "scope", "procedures"]);
  expect(moved(SECTIONS, "scope", "after", "findings")).toEqual(["procedures", "findings", "scope"]);
  expect(moved(SECTIONS, "scope", "after", "scope")).toEqual(SECTIONS);
});

test("templates hold known sections", () => {
  for (const sections of Object.values(TEMPLATES)) {
    expect(sections.every((section) => SECTIONS.includes(section))).toBe(true);
  }
});

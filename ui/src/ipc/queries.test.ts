import { expect, test } from "vitest";

import type { Query } from "./bindings/Query";
import { keys, touches } from "./queries";
import { READS } from "./registers";

const query = {
  sort: [],
  filters: [],
  words: "",
  archived: false,
  offset: 0,
  limit: 1,
  language: "fr",
} as Query;

test("a change asks anew the tables that are read from it, and no other", () => {
  expect(touches(keys.page("finding", query), ["finding"])).toBe(true);
  // What a reference cites stands in the row.
  expect(touches(keys.row("finding", "1", "fr"), ["process"])).toBe(true);
  expect(touches(keys.page("contract", query), ["finding"])).toBe(false);
  expect(touches(keys.page("contract", query), ["custom_value"])).toBe(true);
  expect(touches(keys.organisation(), ["finding"])).toBe(false);
});

test("what depends on more than can be told is asked anew after any change", () => {
  expect(touches(keys.readiness("2026-11-27", "fr"), ["process"])).toBe(true);
  expect(touches(keys.page("unknown", query), ["process"])).toBe(true);
  expect(touches(["a question of nobody"], ["process"])).toBe(true);
});

test("each register is read from its own table", () => {
  for (const [register, tables] of Object.entries(READS)) expect(tables).toContain(register);
});

import { expect, test } from "vitest";

import { byOwner } from "./owners";

const row = (owner: string, due_on: string | null, state = "in-progress") => ({
  record: { owner, due_on, state },
  shown: {},
});

test("each owner has their own, most late first, nobody last", () => {
  const rows = [
    row("B", "2026-12-01"),
    row("", "2026-01-01"),
    row("A", null),
    row("C", "2026-11-01"),
    row("A ", "2026-11-26"),
    row("A", "2026-11-01", "to-check"),
  ];
  const told = byOwner(rows, "2026-11-27").map((one) => `${one.owner}:${one.rows.length}:${one.late}`);
  expect(told).toEqual(["A:3:1", "C:1:1", "B:1:0", ":1:1"]);
});

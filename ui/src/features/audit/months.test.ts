import { expect, it } from "vitest";

import { dayOfMonth, monthIndex, monthsOf } from "./months";

it("counts months over the ends of years", () => {
  expect(dayOfMonth("2025-11-01", 0)).toBe("2025-11-01");
  expect(dayOfMonth("2025-11-01", 2)).toBe("2026-01-01");
  expect(dayOfMonth("2025-11-01", 37)).toBe("2028-12-01");
  expect(monthIndex("2025-11-01", "2026-01-31")).toBe(2);
  expect(monthIndex("2025-11-01", "2025-10-31")).toBe(-1);
});

it("names them in the language of the person", () => {
  const [november, , january] = monthsOf("2025-11-01", 3, "fr");
  expect(november).toEqual({ year: 2025, name: "novembre 2025", letter: "N", begins: false });
  expect(january?.begins).toBe(true);
  expect(monthsOf("2025-11-01", 1, "en")[0]?.name).toBe("November 2025");
});

import { expect, test } from "vitest";

import { formatNumber, parseNumber } from "./number";

test("thousands may be set apart as one is used to", () => {
  for (const typed of ["150000", "150 000", "150\u202f000", "150.000", "150,000", " 150 000 "]) {
    expect(parseNumber(typed)).toBe(150_000);
  }
  expect(parseNumber("1.234.567")).toBe(1_234_567);
  expect(parseNumber("12,5")).toBe(12.5);
  expect(parseNumber("12.50")).toBe(12.5);
  expect(parseNumber("-3")).toBe(-3);
});

test("what is not a number is none", () => {
  for (const typed of ["", " ", "abc", "12€", "1e5", "1,2,3", "--1", "Infinity", "NaN", "0x10"]) {
    expect(parseNumber(typed)).toBeNull();
  }
});

test("what is shown can be typed back", () => {
  for (const language of ["fr", "en"] as const) {
    expect(parseNumber(formatNumber(1_234_567, language))).toBe(1_234_567);
  }
});

import { expect, test } from "vitest";

import source from "../../../assets/import/numbers.json?raw";
import { formatAmount, formatNumber, parseNumber } from "./number";

// The same cases that lists and open data are read by, in Rust.
const { cases } = JSON.parse(source) as {
  cases: [string, number | null][];
};

test("there are cases", () => expect(cases.length).toBeGreaterThan(40));

test.each(cases)("%j is %j", (typed, meant) => expect(parseNumber(typed)).toBe(meant));

test("what is shown can be typed back", () => {
  for (const language of ["fr", "en"] as const) {
    expect(parseNumber(formatNumber(1_234_567, language))).toBe(1_234_567);
  }
});

test("amounts are written as each language does", () => {
  const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, " ");
  expect(plain(formatAmount(47015037, "fr"))).toBe("470 150,37 €");
  expect(formatAmount(47015037, "en")).toBe("€470,150.37");
  expect(formatAmount(-100, "en")).toBe("−€1");
});

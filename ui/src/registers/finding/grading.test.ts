import { describe, expect, it } from "vitest";

import { namesIn, QUESTIONS } from "./grading";

describe("namesIn", () => {
  it("finds persons by their title, and no function", () => {
    expect(namesIn("Vu avec Mme Martin et M. Œuvrard-Durand, puis Mme Martin.")).toEqual([
      "Mme Martin",
      "M. Œuvrard-Durand",
    ]);
    expect(
      namesIn("La cheffe du service Juridique a montré le P.V. M. est absent ; mme la directrice"),
    ).toEqual([]);
  });
});

describe("QUESTIONS", () => {
  it("lead to every grade of the scale but the one of stage 1", () => {
    const ends = Object.values(QUESTIONS)
      .flat()
      .map((a) => a.next)
      .filter((next) => !(next in QUESTIONS));
    expect(ends.sort()).toEqual(["idea", "major", "minor", "note", "strength", "weak"]);
  });
});

import { describe, expect, it } from "vitest";

import { commands, lacking, namesIn, QUESTIONS } from "./grading";

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

describe("what a finding holds", () => {
  it("follows from its grade", () => {
    expect(lacking("minor", { clause_id: "8.6", requirement: "", risk: "Recours" })).toEqual([
      "requirement",
      "evidence",
    ]);
    expect(lacking("note", {})).toEqual([]);
    expect(lacking("strength", { evidence: "Vu", benefit: "Partagé" })).toEqual([]);
  });
  it("is no command in an idea", () => {
    expect(commands("idea", "Le service doit publier")).toBe(true);
    expect(commands("idea", "Un module vidéo aiderait")).toBe(false);
    expect(commands("minor", "Le service doit publier")).toBe(false);
  });
});

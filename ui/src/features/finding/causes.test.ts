import { describe, expect, it } from "vitest";

import { branches } from "./causes";

describe("branches", () => {
  it("hangs each cause on its branch, whatever its case", () => {
    expect(branches("Méthode : de mémoire\nméthode: sans date\n\nMoyens")).toEqual([
      { name: "Méthode", causes: ["de mémoire", "sans date"] },
      { name: "–", causes: ["Moyens"] },
    ]);
    expect(branches("")).toEqual([]);
  });
});

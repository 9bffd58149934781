import { describe, expect, it } from "vitest";

import { peopleWith } from "./people";

describe("people", () => {
  const known = [
    "Cheffe du service Juridique",
    "Responsable qualité",
    "Chef du service Programmation",
    "Ada Byron",
  ];
  it.each([
    ["", known],
    ["serv jur", ["Cheffe du service Juridique"]],
    ["QUALITE", ["Responsable qualité"]],
    ["byron ada", ["Ada Byron"]],
    ["personne", []],
  ])("%s", (typed, found) => expect(peopleWith(known, typed)).toEqual(found));
});

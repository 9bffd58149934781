import { describe, expect, it, test } from "vitest";

import source from "../../../assets/import/folds.json?raw";
import { fold, typeset } from "./text";

// The same cases that search and lists compare by, in Rust.
const { cases } = JSON.parse(source) as { cases: [string, string][] };

test("there are cases", () => expect(cases.length).toBeGreaterThan(9));

test.each(cases)("%j is compared as %j", (text, compared) => expect(fold(text)).toBe(compared));

describe("typed text", () => {
  it.each([
    ["note de risque ; suite : fin", "note de risque\u202f; suite\u00a0: fin"],
    ["Pourquoi ?", "Pourquoi\u202f?"],
    ["« mes NC » et «autres»", "«\u00a0mes NC\u00a0» et «\u00a0autres\u00a0»"],
    ["l'éditeur n'a pas", "l’éditeur n’a pas"],
    ["150 000 € HT, 20 %", "150\u202f000\u00a0€ HT, 20\u00a0%"],
    ["à 9:30, a.fr/?b=1;c", "à 9:30, a.fr/?b=1;c"],
    ["Already; fine: yes?", "Already; fine: yes?"],
    ["", ""],
  ])("%s", (typed, shown) => expect(typeset(typed)).toBe(shown));
});

import { expect, test } from "vitest";

import source from "../../../assets/import/folds.json?raw";
import { fold } from "./text";

// The same cases that search and lists compare by, in Rust.
const { cases } = JSON.parse(source) as { cases: [string, string][] };

test("there are cases", () => expect(cases.length).toBeGreaterThan(9));

test.each(cases)("%j is compared as %j", (text, compared) => expect(fold(text)).toBe(compared));

import { describe, expect, it } from "vitest";

import { nextVersion } from "./nextVersion";

describe("the next version", () => {
  it.each([
    [undefined, "1.0"],
    ["1.0", "1.1"],
    ["3", "4"],
    ["2.9", "2.10"],
    ["V02", "V03"],
    ["indice C", "indice D"],
    ["Z", ""],
    ["provisoire ?", ""],
  ])("%s is followed by %s", (last, next) => expect(nextVersion(last)).toBe(next));
});

import { describe, expect, it } from "vitest";

import { readPlace } from "../kit/place";
import { matches } from "../kit/words";
import { keyName } from "./shortcuts";

describe("the palette", () => {
  it.each([
    ["Réglages", "regl", true],
    ["Dossier d’audit", "audit", true],
    ["Nouveau constat", "const nouv", true],
    ["Nouveau constat", "veau", false],
    ["Journal", "", true],
  ])("%s / %s", (label, words, found) => expect(matches(label, words)).toBe(found));
});

describe("places", () => {
  it("reads a page and a record from the address", () => {
    expect(readPlace("#/clauses/iso-9001-2015%2F8.6")).toEqual({
      page: "clauses",
      record: "iso-9001-2015/8.6",
    });
    expect(readPlace("")).toEqual({ page: "preparation", record: null });
  });
});

describe("shortcuts", () => {
  const press = (key: string, more: KeyboardEventInit = {}) =>
    keyName(new KeyboardEvent("keydown", { key, ...more }));
  it("names keys the same on every keyboard", () => {
    expect(press("Z", { ctrlKey: true, shiftKey: true })).toBe("ctrl+shift+z");
    expect(press("k", { metaKey: true })).toBe("ctrl+k");
    expect(press("/", { shiftKey: true })).toBe("/");
  });
});

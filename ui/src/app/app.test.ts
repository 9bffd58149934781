import { describe, expect, it } from "vitest";

import { readPlace } from "../kit/router";
import { matches } from "../kit/text";
import { keyName, ownsUndo } from "./shortcuts";

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
      full: false,
      at: null,
    });
    expect(readPlace("#/findings/7/full")).toEqual({ page: "findings", record: "7", full: true, at: null });
    expect(readPlace("#/findings/7?at=owner").at).toBe("owner");
    expect(readPlace("#/settings?at=scope")).toEqual({
      page: "settings",
      record: null,
      full: false,
      at: "scope",
    });
    expect(readPlace("")).toEqual({ page: "preparation", record: null, full: false, at: null });
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

describe("Ctrl+Z", () => {
  const at = (html: string, selector: string) => {
    document.body.innerHTML = html;
    return document.querySelector(selector);
  };
  it.each([
    [
      "text being typed in a field that saves",
      "<div data-saves><div data-typed><input></div></div>",
      "input",
      true,
    ],
    ["a field that saves, with nothing unsaved", "<div data-saves><div><input></div></div>", "input", false],
    ["a long text that saves", "<div data-saves><div><textarea></textarea></div></div>", "textarea", false],
    ["a new record", "<div><div><input></div></div>", "input", true],
    ["a list that is open", "<div role='listbox'><div tabindex='0'></div></div>", "[tabindex]", true],
    ["a calendar that is open", "<div role='dialog'><button></button></div>", "button", true],
    ["a closed list", "<div data-saves><button></button></div>", "button", false],
    ["a table", "<div role='grid' tabindex='0'></div>", "div", false],
  ])("in %s", (_, html, selector, letters) => expect(ownsUndo(at(html, selector))).toBe(letters));
});

import { afterEach, expect, test } from "vitest";

import { draft } from "./storage";

afterEach(() => {
  draft.keepSecret(false);
  localStorage.clear();
});

test("a draft goes to the disk, that of a dossier under a password does not", () => {
  draft.keep("a", "vu");
  expect(localStorage.getItem("draft:a")).toBe('"vu"');
  draft.keepSecret(true);
  draft.keep("b", "secret");
  expect(draft.read("b")).toBe("secret");
  expect(localStorage.getItem("draft:b")).toBeNull();
});

test("a password loses no draft: its own goes on in memory, those of other dossiers stay", () => {
  draft.keep("mine", "commencé");
  draft.keep("other", "ailleurs");
  draft.keepSecret(true);
  expect(draft.read("mine")).toBe("commencé");
  expect(localStorage.getItem("draft:mine")).toBeNull();
  draft.keepSecret(true);
  expect(draft.read("mine")).toBe("commencé");
  draft.keepSecret(false);
  expect(draft.read("other")).toBe("ailleurs");
});

test("what was saved leaves no draft anywhere", () => {
  draft.keep("a", "avant");
  draft.keepSecret(true);
  draft.drop("a");
  expect(localStorage.getItem("draft:a")).toBeNull();
  expect(draft.read("a")).toBeNull();
});

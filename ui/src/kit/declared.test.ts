import { expect, test } from "vitest";

import { DECLARATIONS } from "../ipc/registers";
import { declared, definitionOf, fieldsOf, nextBy, nextStates, pageFields, wordsOf } from "./declared";

test("a field has the kind, words, target and rules that Rust declares", () => {
  const [kind, finding, due, progress, state] = fieldsOf("action", [
    "kind",
    { name: "finding_id", hint: "contract-buyer-hint" },
    "due_on",
    "progress",
    "state",
  ]);
  expect(kind).toMatchObject({ kind: "choice", required: true });
  expect(kind?.words).toContain("corrective");
  expect(finding).toMatchObject({ kind: "reference", target: "finding", hint: "contract-buyer-hint" });
  expect(due).toEqual({ name: "due_on", kind: "day" });
  expect(progress?.kind).toBe("number");
  expect(state?.derived).toBe(true);
  expect(fieldsOf("contract", ["lots", "estimated_cents"]).map((f) => f.kind)).toEqual(["count", "amount"]);
  expect(wordsOf("process", "family")).toEqual(["management", "realisation", "support"]);
});

test("a field or a register that nobody declares is refused", () => {
  expect(() => fieldsOf("action", ["nothing"])).toThrow("nothing");
  expect(() => declared("nothing")).toThrow("nothing");
});

test("what the form does not place comes after it, so that no declared field is out of sight", () => {
  for (const register of Object.keys(DECLARATIONS)) {
    const first = DECLARATIONS[register]?.fields.at(-1)?.name ?? "";
    const fields = pageFields(register, [first]);
    expect(fields[0]?.name).toBe(first);
    const stored = DECLARATIONS[register]?.fields.filter((f) => f.kind.kind !== "instant") ?? [];
    expect(new Set(fields.map((f) => f.name))).toEqual(new Set(stored.map((f) => f.name)));
  }
  const elsewhere = pageFields("action", ["description"], ["proof"]).find((f) => f.name === "proof");
  expect(elsewhere?.derived).toBe(true);
});

test("the steps from a state are those of the declaration, the first that fits counts", () => {
  expect(nextStates("action", { state: "done", kind: "correction" })).toEqual(["closed", "to-check"]);
  expect(nextStates("action", { state: "done", kind: "corrective" })).toEqual(["to-check"]);
  expect(nextStates("action", { state: "closed", kind: "corrective" })).toEqual([]);
  expect(nextStates("grade", { state: "draft" })).toEqual([]);
});

test("a register that nobody laid out has a form, a table and chips", () => {
  const light = definitionOf("action");
  expect(light.columns.slice(0, 2).map((column) => column.field)).toEqual(["reference", "description"]);
  expect(light.columns).toHaveLength(6);
  expect(light.fields.map((field) => field.name)).toContain("check_result");
  expect(light.useChips).toBeDefined();
  expect(light.page).toBe("actions");
});

test("who may take a step is declared", () => {
  expect(nextBy("action", { state: "to-check" })).toEqual(["checked_by", ["owner"]]);
  expect(nextBy("action", { state: "proposed" })).toBeNull();
});

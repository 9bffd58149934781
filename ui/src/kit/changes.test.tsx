import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act as drawn, useEffect } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Entry } from "../ipc/bindings/Entry";
import type { Failure } from "../ipc/bindings/Failure";
import { client } from "../ipc/client";
import { ChangesProvider, claim, useChanges } from "./changes";
import { LanguageProvider } from "./language";

vi.mock("../ipc/client", async (real) => ({
  ...(await real<typeof import("../ipc/client")>()),
  client: { undo: vi.fn(), redo: vi.fn(), undoEntry: vi.fn() },
}));

type Changes = ReturnType<typeof useChanges>;
let changes: Changes;
let root: Root;

function Probe() {
  const found = useChanges();
  useEffect(() => {
    changes = found;
  });
  return null;
}

const entry = (seq: number, undoable = true): Entry => ({
  seq,
  id: String(seq),
  at: "2026-11-26T08:00:00Z",
  author: "Claire",
  station: "poste",
  intent: { code: "create", register: "finding", reference: `C-${seq}` },
  undoable,
  hash: "",
});
const saved = (seq: number, undoable = true) =>
  Promise.resolve({ value: seq, entry: entry(seq, undoable), tables: ["bird"] });
const failure = (code: string, fields: string[] = []): Failure => ({
  code,
  subject: "",
  problems: fields.map((field) => ({ field, code: "required" })),
  altered: [],
});
const settle = () => drawn(async () => await new Promise((done) => setTimeout(done, 20)));
const run = async (work: () => Promise<unknown>) => {
  await drawn(async () => {
    await work().catch(() => null);
  });
  await settle();
};

beforeEach(async () => {
  (globalThis as Record<string, unknown>)["IS_REACT_ACT_ENVIRONMENT"] = true;
  root = createRoot(document.createElement("div"));
  await drawn(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <LanguageProvider language="fr">
          <ChangesProvider>
            <Probe />
          </ChangesProvider>
        </LanguageProvider>
      </QueryClientProvider>,
    ),
  );
});
afterEach(() => drawn(async () => root.unmount()));

describe("the sign", () => {
  it("stays « not saved » when another change succeeds after one that failed", async () => {
    await run(() => changes.change(() => Promise.reject(failure("disk-full")), { slot: "a:risk" }));
    expect(changes.state).toBe("failed");
    await run(() => changes.change(() => saved(1), { slot: "b:risk" }));
    expect(changes.state).toBe("failed");
    expect(changes.unsaved).toHaveLength(1);
    // The same field, saved at last.
    await run(() => changes.change(() => saved(2), { slot: "a:risk" }));
    expect([changes.state, changes.unsaved.length]).toEqual(["saved", 0]);
  });

  it("says « saving » while one of two changes is under way", async () => {
    let done = () => {};
    const slow = new Promise<{ value: number; entry: null; tables: string[] }>((then) => {
      done = () => then({ value: 1, entry: null, tables: [] });
    });
    await drawn(async () => void changes.change(() => slow));
    await run(() => changes.change(() => saved(1)));
    expect(changes.state).toBe("saving");
    await drawn(async () => done());
    await settle();
    expect(changes.state).toBe("saved");
  });

  it("says what it waits for: the disk, or an import", async () => {
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
    const never = () => new Promise<{ value: number; entry: null; tables: string[] }>(() => {});
    const later = () => drawn(async () => void (await vi.advanceTimersByTimeAsync(5_000)));
    await drawn(async () => void changes.change(never, { slot: "a:risk" }));
    await later();
    expect(changes.state).toBe("waiting");
    await drawn(async () => void changes.change(never, { long: true }));
    await later();
    expect(changes.state).toBe("importing");
    vi.useRealTimers();
  });

  it("is not « not saved » after a file was refused", async () => {
    await run(() => changes.change(() => Promise.reject(failure("not-open-data")), { long: true }));
    expect([changes.state, changes.unsaved.length]).toEqual(["saved", 0]);
    expect(changes.toasts.map((toast) => toast.kind)).toEqual(["failed"]);
  });

  it("says so while something is typed, or cannot be read", async () => {
    await drawn(async () => changes.hold("interview:1", true));
    expect(changes.state).toBe("saving");
    await drawn(async () => changes.hold("interview:1", false));
    await drawn(async () => changes.hold("unread:1", true));
    expect(changes.state).toBe("failed");
    await drawn(async () => changes.hold("unread:1", false));
    expect(changes.state).toBe("saved");
  });

  it("tries again, or gives up", async () => {
    let disk = "full";
    const work = () => (disk === "full" ? Promise.reject(failure("disk-full")) : saved(3));
    await run(() => changes.change(work, { slot: "a:risk" }));
    disk = "free";
    await drawn(async () => changes.unsaved[0]?.again());
    await settle();
    expect(changes.state).toBe("saved");
    await run(() => changes.change(() => Promise.reject(failure("disk-full"))));
    await drawn(async () => changes.unsaved[0]?.giveUp());
    expect(changes.state).toBe("saved");
  });
});

describe("failures", () => {
  it("are said where nobody waited for the work", async () => {
    const event = new Event("unhandledrejection", { cancelable: true });
    Object.assign(event, { reason: failure("disk-full") });
    await drawn(async () => void window.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(true);
    expect(changes.toasts.map((toast) => toast.kind)).toEqual(["failed"]);
  });

  it("is told once, however often it happens", async () => {
    const full = () => Promise.reject(failure("disk-full"));
    await run(() => changes.change(full, { slot: "a:risk" }));
    await run(() => changes.change(full, { slot: "a:risk" }));
    expect(changes.toasts).toHaveLength(1);
    await drawn(async () => changes.tell("Autre chose"));
    await run(() => changes.change(full, { slot: "a:risk" }));
    expect(changes.toasts.filter((toast) => toast.kind === "failed")).toHaveLength(1);
  });

  it("of a field whose author nobody named stays unsaved, with its retry; of a command, goes", async () => {
    await run(() => changes.change(() => Promise.reject(failure("cancelled")), { slot: "a:risk" }));
    expect([changes.state, changes.unsaved.length]).toEqual(["failed", 1]);
    await run(() => changes.change(() => saved(4), { slot: "a:risk" }));
    await run(() => changes.change(() => Promise.reject(failure("cancelled"))));
    expect([changes.state, changes.unsaved.length]).toEqual(["saved", 0]);
  });

  const failed = () => changes.toasts.filter((toast) => toast.kind === "failed");
  it("with broken rules are told once where no form shows them", async () => {
    await run(() => changes.change(() => Promise.reject(failure("rejected", ["owner"]))));
    expect(failed()).toHaveLength(1);
  });

  it("that a form shows beside its fields are no message", async () => {
    await run(() => changes.change(() => Promise.reject(failure("rejected", ["owner"]))).catch(claim));
    expect(failed()).toHaveLength(0);
    expect(changes.state).toBe("saved");
  });

  it("stay on screen when something else is done", async () => {
    await run(() => changes.change(() => Promise.reject(failure("disk-full"))));
    for (const seq of [1, 2, 3]) await run(() => changes.change(() => saved(seq)));
    expect(failed()).toHaveLength(1);
  });

  it("that a person asked for are none", async () => {
    await run(() => changes.change(() => Promise.reject(failure("cancelled"))));
    expect([failed().length, changes.state]).toEqual([0, "saved"]);
  });
});

describe("the way back", () => {
  it("takes back the change of the message, not the last one", async () => {
    vi.mocked(client.undoEntry).mockResolvedValue({
      value: null as never,
      entry: entry(9),
      tables: ["bird"],
    });
    await run(() => changes.change(() => saved(4)));
    const first = changes.toasts.at(-1)?.action;
    await run(() => changes.change(() => saved(5)));
    await drawn(async () => first?.act());
    await settle();
    expect(client.undoEntry).toHaveBeenCalledWith(4);
  });

  it("is not offered where there is none", async () => {
    await run(() => changes.change(() => saved(6, false)));
    expect(changes.toasts.at(-1)?.action).toBeUndefined();
  });
});

it("waits for changes begun meanwhile", async () => {
  const order: string[] = [];
  const later = (name: string, delay: number) => () =>
    new Promise<{ value: null; entry: null; tables: string[] }>((done) =>
      setTimeout(() => {
        order.push(name);
        done({ value: null, entry: null, tables: [] });
      }, delay),
    );
  await drawn(async () => {
    const first = changes.change(later("first", 10)).then(() => changes.change(later("second", 10)));
    await changes.settled();
    await first;
    order.push("settled");
  });
  expect(order.slice(0, 2)).toEqual(["first", "second"]);
});

/** Changes on their way to the disk: what is saved, what is not, and the offer to take it back. */
import { useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";

import type { Entry } from "../ipc/bindings/Entry";
import type { Failure } from "../ipc/bindings/Failure";
import type { Saved } from "../ipc/bindings/Saved";
import { client, isFailure } from "../ipc/client";
import { useIntent } from "./intent";
import { useText, type Text } from "./language";

export interface Toast {
  key: number;
  text: string;
  kind: "done" | "failed";
  action?: { label: string; act: () => void };
}

interface Changes {
  state: "saved" | "saving" | "failed";
  toasts: Toast[];
  /** Runs a change; says what was done and offers to undo it. Rejects with the failure, which is already on screen
   * unless it belongs beside a field. */
  change: <R>(work: () => Promise<Saved<R>>) => Promise<R>;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
  /** Says something in passing. */
  tell: (text: string, action?: Toast["action"]) => void;
  /** Shows why something did not happen. */
  fail: (thrown: unknown) => void;
  dismiss: (key: number) => void;
  /** Resolves when no change is under way. */
  settled: () => Promise<void>;
}

const Context = createContext<Changes | null>(null);

export function useChanges(): Changes {
  const changes = useContext(Context);
  if (!changes) throw new Error("outside ChangesProvider");
  return changes;
}

/** The sentence of a failure. */
export function failureText(text: Text, thrown: unknown): string {
  return isFailure(thrown) ? text(`error-${thrown.code}`, { subject: thrown.subject }) : text("error-window");
}

const TOAST_STAYS = 9_000;

export function ChangesProvider({ children }: { children: ReactNode }) {
  const text = useText();
  const intent = useIntent();
  const queries = useQueryClient();
  const [state, setState] = useState<Changes["state"]>("saved");
  const [toasts, setToasts] = useState<Toast[]>([]);
  const pending = useRef(new Set<Promise<unknown>>());
  const count = useRef(0);

  const dismiss = useCallback((key: number) => setToasts((all) => all.filter((t) => t.key !== key)), []);
  const show = useCallback(
    (toast: Omit<Toast, "key">) => {
      const key = ++count.current;
      setToasts((all) => [...all.slice(-1), { ...toast, key }]);
      setTimeout(() => dismiss(key), toast.kind === "failed" ? TOAST_STAYS * 2 : TOAST_STAYS);
    },
    [dismiss],
  );
  const tell = useCallback(
    (said: string, action?: Toast["action"]) =>
      show(action ? { text: said, kind: "done", action } : { text: said, kind: "done" }),
    [show],
  );
  const fail = useCallback(
    (thrown: unknown) => {
      if (isFailure(thrown) && thrown.code === "cancelled") return;
      show({ text: failureText(text, thrown), kind: "failed" });
    },
    [show, text],
  );

  const run = useCallback(
    async <R,>(work: () => Promise<Saved<R>>, said: (entry: Entry) => Omit<Toast, "key">): Promise<R> => {
      setState("saving");
      const doing = work();
      pending.current.add(doing);
      try {
        const saved = await doing;
        setState("saved");
        if (saved.entry) {
          show(said(saved.entry));
          await queries.invalidateQueries();
        }
        return saved.value;
      } catch (thrown) {
        const beside = isFailure(thrown) && (thrown as Failure).problems.length > 0;
        const cancelled = isFailure(thrown) && thrown.code === "cancelled";
        const harmless = cancelled || (isFailure(thrown) && thrown.code.startsWith("nothing-to"));
        setState(beside || harmless ? "saved" : "failed");
        if (cancelled) tell(failureText(text, thrown));
        else if (!beside) fail(thrown);
        throw thrown;
      } finally {
        pending.current.delete(doing);
      }
    },
    [fail, queries, show, tell, text],
  );

  const changes = useMemo<Changes>(() => {
    const said = (label: string, act: () => Promise<void>) => (entry: Entry) => ({
      text: intent(entry.intent),
      kind: "done" as const,
      action: { label, act: () => void act() },
    });
    const quiet = (work: Promise<unknown>) => work.then(() => undefined).catch(() => undefined);
    const undo = (): Promise<void> => quiet(run(client.undo, said(text("action-redo"), redo)));
    const redo = (): Promise<void> => quiet(run(client.redo, said(text("action-undo"), undo)));
    const change = <R,>(work: () => Promise<Saved<R>>) => run(work, said(text("action-undo"), undo));
    const settled = async () => void (await Promise.allSettled(pending.current));
    return { state, toasts, change, undo, redo, tell, fail, dismiss, settled };
  }, [state, toasts, run, intent, text, tell, fail, dismiss]);

  return <Context.Provider value={changes}>{children}</Context.Provider>;
}

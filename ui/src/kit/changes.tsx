/** Changes on their way to the disk: what is saved, what is not, and the offer to take it back. */
import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";

import type { Entry } from "../ipc/bindings/Entry";
import type { Failure } from "../ipc/bindings/Failure";
import type { Saved } from "../ipc/bindings/Saved";
import { client, isFailure } from "../ipc/client";
import { touches } from "../ipc/queries";
import { useIntent } from "./catalogue";
import { useText, type Text } from "./language";
import { readPlace } from "./router";

export interface Toast {
  key: number;
  text: string;
  kind: "done" | "failed";
  /** When it came, in milliseconds. */
  at?: number;
  action?: { label: string; act: () => void };
}

/** A change that did not reach the disk: why, and the two ways on. */
export interface Unsaved {
  key: number;
  text: string;
  again: () => void;
  giveUp: () => void;
}

export interface ChangeOptions {
  /** What is changed, such as `<record>:<field>`: a change of the same takes the place of one that failed. */
  slot?: string;
  /** Done without a message, as in an interview; pages are drawn anew when one comes back to them. */
  quiet?: boolean;
  /** Brings a whole file in: other changes wait for it, which is said. */
  long?: boolean;
}

interface Changes {
  /** Of all changes under way: one that failed stays told, whatever came after it. */
  state: "saved" | "saving" | "waiting" | "importing" | "failed";
  unsaved: Unsaved[];
  toasts: Toast[];
  /** Runs a change; says what was done and offers to undo it. Rejects with the failure, which is on screen: beside its
   * field where a form claims it, else as a message. */
  change: <R>(work: () => Promise<Saved<R>>, options?: ChangeOptions) => Promise<R>;
  /** As `change`, where nobody waits for it; `done` gets what came of it. */
  act: <R>(work: () => Promise<Saved<R>>, done?: (value: R) => void) => void;
  /** Says that something is typed which is not on its way yet, or no longer is. */
  hold: (slot: string, typing: boolean) => void;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
  /** Says something in passing. */
  tell: (text: string, action?: Toast["action"]) => void;
  /** Shows why something did not happen. */
  fail: (thrown: unknown) => void;
  dismiss: (key: number) => void;
  /** Resolves when no change is under way, those begun meanwhile included. */
  settled: () => Promise<void>;
}

const Context = createContext<Changes | null>(null);

export function useChanges(): Changes {
  const changes = useContext(Context);
  if (!changes) throw new Error("outside ChangesProvider");
  return changes;
}

/** The sentence of a failure, with the rules that were broken. */
export function failureText(text: Text, thrown: unknown): string {
  if (!isFailure(thrown)) return text("error-window");
  const rules = thrown.problems.map((problem) => text.composed(`problem-${problem.code}`));
  const altered = thrown.altered.map((found) => alteredText(text, found));
  return [text.composed(`error-${thrown.code}`, { subject: thrown.subject }), ...rules, ...altered].join(" ");
}

/** What verification found, in a sentence. */
export function alteredText(text: Text, found: { table: string; code: string; subject: string }): string {
  const subject = found.table
    ? `${text.composed(`table-${found.table}`)} ${found.subject}`.trim()
    : found.subject;
  return text.composed(`verify-${found.code}`, { subject });
}

/** Failures that a form shows beside its fields. */
const claimed = new WeakSet<object>();

/** Says that a failure is on screen already. */
export function claim(thrown: unknown): void {
  if (typeof thrown === "object" && thrown !== null) claimed.add(thrown);
}

/** What begins the slot of a field that holds what cannot be read. */
export const UNREAD = "unread:";

const TOAST_STAYS = 9_000;
/** So long a message is new, in milliseconds. */
const FRESH = 2_000;
/** After so long a change is waiting for the disk, or for an import, in milliseconds. */
const PATIENCE = 4_000;

interface Work {
  id: number;
  slot: string | undefined;
  long: boolean;
  since: number;
  failed?: string;
}

type Run = <R>(
  work: () => Promise<Saved<R>>,
  said: (entry: Entry) => Omit<Toast, "key">,
  options?: ChangeOptions,
) => Promise<R>;

interface ProviderProps {
  /** Asks who is working, where nobody is named; false when the person gave the change up. */
  ask?: () => Promise<boolean>;
  children: ReactNode;
}

export function ChangesProvider({ ask, children }: ProviderProps) {
  const text = useText();
  const intent = useIntent();
  const queries = useQueryClient();
  const [works, setWorks] = useState<Work[]>([]);
  const [typing, setTyping] = useState<ReadonlySet<string>>(new Set());
  const [toasts, setToasts] = useState<Toast[]>([]);
  const pending = useRef(new Set<Promise<unknown>>());
  const count = useRef(0);
  // How each change that failed is tried again.
  const tries = useRef(new Map<number, () => Promise<void>>());
  const retry = useRef<Run>(() => Promise.reject(new Error("not ready")));

  const dismiss = useCallback((key: number) => setToasts((all) => all.filter((t) => t.key !== key)), []);
  const show = useCallback(
    (toast: Omit<Toast, "key">, passing = toast.kind === "done") => {
      const key = ++count.current;
      const again = (one: Toast) => one.kind === "failed" && one.text === toast.text;
      // What failed stays until it has been read, once; of what was done, the last is enough: a burst of saves is one message.
      setToasts((all) => [
        ...all.filter((one) => !again(one) && one.kind === "failed"),
        { ...toast, key, at: Date.now() },
      ]);
      if (passing) setTimeout(() => dismiss(key), toast.kind === "done" ? TOAST_STAYS : 2 * TOAST_STAYS);
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
  // A message goes with the page it is about; one that has just come was the reason for going elsewhere.
  useEffect(() => {
    let page = readPlace(window.location.hash).page;
    const leave = () => {
      const next = readPlace(window.location.hash).page;
      if (next === page) return;
      page = next;
      setToasts((all) => all.filter((one) => one.kind === "failed" || Date.now() - (one.at ?? 0) < FRESH));
    };
    window.addEventListener("hashchange", leave);
    return () => window.removeEventListener("hashchange", leave);
  }, []);
  // What nobody waited for is said all the same.
  useEffect(() => {
    const unhandled = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      fail(event.reason);
    };
    window.addEventListener("unhandledrejection", unhandled);
    return () => window.removeEventListener("unhandledrejection", unhandled);
  }, [fail]);
  const hold = useCallback((slot: string, yes: boolean) => {
    setTyping((before) => {
      if (before.has(slot) === yes) return before;
      const next = new Set(before);
      if (yes) next.add(slot);
      else next.delete(slot);
      return next;
    });
  }, []);

  const run = useCallback(
    async <R,>(
      work: () => Promise<Saved<R>>,
      said: (entry: Entry) => Omit<Toast, "key">,
      options: ChangeOptions = {},
    ): Promise<R> => {
      const id = ++count.current;
      const { slot, long = false } = options;
      const put = (one?: Partial<Work>) =>
        setWorks((all) => {
          const others = all.filter((w) => w.id !== id && !(w.failed && slot && w.slot === slot));
          return one ? [...others, { id, slot, long, since: Date.now(), ...one }] : others;
        });
      const named = async () => {
        const cancelled: Failure = { code: "cancelled", subject: "", problems: [], altered: [] };
        if (ask && !(await ask())) throw cancelled;
      };
      const doing = named().then(work);
      pending.current.add(doing);
      put({});
      try {
        const saved = await doing;
        put();
        if (saved.entry && options.quiet) {
          // Pages that show it are drawn anew when one comes back to them.
          await queries.invalidateQueries({ predicate: touched(saved), refetchType: "none" });
        } else if (saved.entry) {
          show(said(saved.entry));
          await queries.invalidateQueries({ predicate: touched(saved) });
        }
        return saved.value;
      } catch (thrown) {
        const failure = isFailure(thrown) ? thrown : undefined;
        const cancelled = failure?.code === "cancelled";
        // A form that was refused says so beside its fields, and nothing of it was said to be saved.
        const ofForm = failure !== undefined && failure.problems.length > 0 && slot === undefined;
        // What a form holds is not lost by giving up; a field that was being saved is not on the disk.
        const givenUp = cancelled && slot === undefined;
        // A file that was refused leaves nothing that was typed: it is chosen again, or another.
        if (givenUp || ofForm || long || failure?.code.startsWith("nothing-to")) put();
        else {
          put({ failed: failureText(text, thrown) });
          tries.current.set(id, () => retry.current(work, said, options).then(shownAlready, shownAlready));
        }
        if (cancelled) tell(failureText(text, thrown));
        // A form has until its fields are drawn to show the rules it broke.
        else if (failure && failure.problems.length > 0) {
          setTimeout(() => {
            if (!claimed.has(failure)) fail(failure);
          });
        } else {
          // The sign at the top goes on saying so: the message may go.
          show({ text: failureText(text, thrown), kind: "failed" }, true);
        }
        throw thrown;
      } finally {
        pending.current.delete(doing);
      }
    },
    [ask, fail, queries, show, tell, text],
  );

  useEffect(() => {
    retry.current = (work, said, options) => run(work, said, options);
  });

  const actions = useMemo(() => {
    const offer = (label: string, act: (entry: Entry) => Promise<void>) => (entry: Entry) => ({
      text: intent(entry.intent),
      kind: "done" as const,
      // What stays for good, such as a pack that was handed over, offers no way back.
      ...(entry.undoable && { action: { label, act: () => void act(entry) } }),
    });
    const quietly = (work: Promise<unknown>) => work.then(shownAlready, shownAlready);
    const undo = (): Promise<void> => quietly(run(client.undo, offer(text("action-redo"), redo)));
    const redo = (): Promise<void> => quietly(run(client.redo, offer(text("action-undo"), undo)));
    // The message of a change takes back that change, whatever was done since.
    const undoEntry = (entry: Entry): Promise<void> =>
      quietly(run(() => client.undoEntry(entry.seq), offer(text("action-redo"), redo)));
    const change = <R,>(work: () => Promise<Saved<R>>, options?: ChangeOptions) =>
      run(work, offer(text("action-undo"), undoEntry), options);
    const act = <R,>(work: () => Promise<Saved<R>>, done?: (value: R) => void) =>
      void change(work).then(done, shownAlready);
    const settled = async () => {
      while (pending.current.size > 0) await Promise.allSettled(pending.current);
    };
    return { change, act, undo, redo, settled };
  }, [run, intent, text]);

  const drop = (work: Work) => {
    tries.current.delete(work.id);
    setToasts((all) => all.filter((toast) => toast.text !== work.failed));
    setWorks((all) => all.filter((one) => one !== work));
  };
  const unsaved = works
    .filter((work) => work.failed !== undefined)
    .map((work) => ({
      key: work.id,
      text: work.failed ?? "",
      again: () => {
        const again = tries.current.get(work.id);
        drop(work);
        void again?.();
      },
      giveUp: () => drop(work),
    }));
  const underWay = works.filter((work) => work.failed === undefined);
  const oldest = Math.min(...underWay.map((work) => work.since));
  const waiting = usePassed(underWay.length > 0 ? oldest + PATIENCE : undefined);
  const patient = underWay.some((work) => work.long) ? "importing" : "waiting";
  const busy = underWay.length > 0 || typing.size > 0;
  const unread = [...typing].some((slot) => slot.startsWith(UNREAD));
  const state =
    works.length > underWay.length || unread ? "failed" : waiting ? patient : busy ? "saving" : "saved";
  const value: Changes = { ...actions, state, unsaved, toasts, tell, fail, dismiss, hold };
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** Whether the answer to a question may have changed. */
function touched({ tables }: Saved<unknown>): (query: { queryKey: readonly unknown[] }) => boolean {
  return ({ queryKey }) => touches(queryKey, tables);
}

/** A failure that a change has put on screen needs no more. */
function shownAlready(): void {
  // Nothing follows from it.
}

/** Whether a moment has passed. */
function usePassed(moment: number | undefined): boolean {
  const [passed, setPassed] = useState<number>();
  useEffect(() => {
    if (moment === undefined) return;
    const clock = setTimeout(() => setPassed(moment), Math.max(moment - Date.now(), 0));
    return () => clearTimeout(clock);
  }, [moment]);
  return passed !== undefined && passed === moment;
}

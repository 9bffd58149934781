/** The rows that a person chose to do one thing with, whichever of them are on screen. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";

import type { Query } from "../ipc/bindings/Query";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { useChanges } from "./changes";

export interface Chosen {
  ids: ReadonlySet<string>;
  /** Chooses a row or lets it go, and remembers it as the end from which several are chosen. */
  toggle: (id: string, index: number) => void;
  /** Chooses all rows from the last one touched to this one. */
  extend: (index: number) => void;
  /** Says which row was touched last. */
  touch: (index: number) => void;
  all: () => void;
  none: () => void;
}

const NOBODY: ReadonlySet<string> = new Set();

export function useChosen(register: string, query: Query): Chosen {
  const queries = useQueryClient();
  const { fail } = useChanges();
  // What other records a table shows is another question: what was chosen among the ones before is let go.
  const asked = JSON.stringify([query.filters, query.words, query.archived]);
  const [chosen, setChosen] = useState({ asked, ids: NOBODY });
  const ids = chosen.asked === asked ? chosen.ids : NOBODY;
  const anchor = useRef(0);
  const put = useCallback(
    (next: (before: ReadonlySet<string>) => ReadonlySet<string>) =>
      setChosen((before) => ({ asked, ids: next(before.asked === asked ? before.ids : NOBODY) })),
    [asked],
  );
  const order = useCallback(
    () =>
      queries.fetchQuery({
        queryKey: keys.identities(register, query),
        queryFn: () => client.identities(register, query),
      }),
    [queries, register, query],
  );
  return useMemo(
    () => ({
      ids,
      toggle: (id, index) => {
        anchor.current = index;
        put((before) => {
          const next = new Set(before);
          if (!next.delete(id)) next.add(id);
          return next;
        });
      },
      extend: (index) => {
        const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
        order().then((all) => put((before) => new Set([...before, ...all.slice(from, to + 1)])), fail);
      },
      touch: (index) => {
        anchor.current = index;
      },
      all: () => {
        order().then((all) => put(() => new Set(all)), fail);
      },
      none: () => put(() => NOBODY),
    }),
    [ids, put, order, fail],
  );
}

/** The same question, of these records alone. */
export function onlyThese(query: Query, ids: Iterable<string>): Query {
  const filter = { field: "id", condition: "any" as const, values: [...ids] };
  return { ...query, filters: [filter], words: "" };
}

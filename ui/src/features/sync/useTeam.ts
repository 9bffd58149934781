/** The team of a shared dossier: what is new here goes out and what the others did is looked at, from time to time. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";

import type { Sharing } from "../../ipc/bindings/Sharing";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { failureText, useChanges } from "../../kit/changes";
import { useText } from "../../kit/language";

/** One minute, in milliseconds. */
const RHYTHM = 60_000;
/** How long closing waits for a folder that does not answer, in milliseconds. */
const PATIENCE = 15_000;

export interface TeamState {
  /** The folder and the colleagues, once they are known. */
  sharing: Sharing | undefined;
  /** Why the last exchange failed; null when it did not. */
  failed: string | null;
  /** Publishes what is new and looks again; never rejects, and waits no longer than a person would. */
  exchange: () => Promise<void>;
}

export function useTeam(path: string): TeamState {
  const text = useText();
  const [known, setKnown] = useState<{ path: string; sharing: Sharing }>();
  const [failed, setFailed] = useState<string | null>(null);
  const queries = useQueryClient();
  const { tell } = useChanges();
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  const underWay = useRef<Promise<void>>(null);
  const exchange = useCallback(async () => {
    // A folder that does not answer is not asked twice at a time.
    underWay.current ??= client
      .exchangeTeam()
      .then((sharing) => {
        setKnown({ path, sharing });
        setFailed(null);
        if (sharing.renewed) latest.current(text("team-renewed"));
        // What a colleague's copy would bring may be more by now.
        void queries.invalidateQueries({ queryKey: keys.merging() });
      })
      .catch((thrown: unknown) => setFailed(failureText(text, thrown)))
      .finally(() => {
        underWay.current = null;
      });
    const late = new Promise<"late">((done) => setTimeout(() => done("late"), PATIENCE));
    if ((await Promise.race([underWay.current, late])) === "late") setFailed(text("team-stalled"));
  }, [path, queries, text]);
  useEffect(() => {
    void exchange();
    const clock = setInterval(() => void exchange(), RHYTHM);
    return () => clearInterval(clock);
    // Another dossier is exchanged at once; another language is no reason to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [path]);
  return { sharing: known?.path === path ? known.sharing : undefined, failed, exchange };
}

/** Backups as long as a dossier is open: when it opens, from time to time, and when it closes. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";

import type { Backups } from "../ipc/bindings/Backups";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { failureText } from "../kit/changes";
import { useText } from "../kit/language";

/** Ten minutes, in milliseconds. */
const RHYTHM = 600_000;
/** How long closing waits for a folder that does not answer, in milliseconds. */
const PATIENCE = 15_000;

export interface BackupState {
  /** What there is, once it is known. */
  known: Backups | undefined;
  /** Why the last one failed; null when it did not. */
  failed: string | null;
  /** Backs up now; never rejects, and waits no longer than a person would. */
  backUp: () => Promise<void>;
}

export function useBackups(path: string): BackupState {
  const text = useText();
  const queries = useQueryClient();
  const [known, setKnown] = useState<Backups>();
  const [failed, setFailed] = useState<string | null>(null);
  const backUp = useCallback(async () => {
    const made = client
      .backUp()
      .then((all) => {
        setKnown(all);
        setFailed(null);
        void queries.invalidateQueries({ queryKey: keys.backups() });
      })
      .catch((thrown: unknown) => setFailed(failureText(text, thrown)));
    await Promise.race([made, new Promise((done) => setTimeout(done, PATIENCE))]);
  }, [queries, text]);
  useEffect(() => {
    void backUp();
    const clock = setInterval(() => void backUp(), RHYTHM);
    return () => clearInterval(clock);
    // Another dossier is backed up at once; another language is no reason to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [path]);
  return { known, failed, backUp };
}

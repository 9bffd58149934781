/** What the window remembers on this workstation: views of tables, and text typed but not yet saved. */
import { useCallback, useState } from "react";

function read<T>(key: string, otherwise: T): T {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? otherwise : (JSON.parse(kept) as T);
  } catch {
    return otherwise;
  }
}

export function write(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full store forgets a view; nothing of a dossier is kept here.
  }
}

/** A state that survives closing the window. */
export function useRemembered<T>(key: string, otherwise: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => read(key, otherwise));
  const remember = useCallback(
    (next: T) => {
      setValue(next);
      write(key, next);
    },
    [key],
  );
  return [value, remember];
}

/** Drafts of a dossier under a password: they go with the window. None where drafts go to the disk. */
let secret: Map<string, string> | null = null;

/** A draft that is on the disk already, taken off it: it goes on in memory. */
function takeOff(key: string): string | null {
  const kept = read<string | null>(`draft:${key}`, null);
  if (kept !== null) {
    secret?.set(key, kept);
    write(`draft:${key}`, null);
  }
  return kept;
}

/** Text typed into a field and not saved yet; it survives a crash, but for that of a dossier under a password. */
export const draft = {
  read: (key: string) =>
    secret ? (secret.get(key) ?? takeOff(key)) : read<string | null>(`draft:${key}`, null),
  keep: (key: string, text: string) => {
    if (secret) secret.set(key, text);
    else write(`draft:${key}`, text);
  },
  drop: (key: string) => {
    secret?.delete(key);
    write(`draft:${key}`, null);
  },
  /** Says whether what is typed from now on may go to the disk before it is saved. Drafts that are there stay: they may be
   * those of another dossier. */
  keepSecret: (yes: boolean) => {
    if (yes !== (secret !== null)) secret = yes ? new Map() : null;
  },
};

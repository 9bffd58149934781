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

/** Text typed into a field and not saved yet; it survives a crash. */
export const draft = {
  read: (key: string) => read<string | null>(`draft:${key}`, null),
  keep: (key: string, text: string) => write(`draft:${key}`, text),
  drop: (key: string) => write(`draft:${key}`, null),
};

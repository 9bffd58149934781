/** Where the person is: a page, and the record open on it. Kept in the address, so that Back works. */
import { useSyncExternalStore } from "react";

export interface Place {
  page: string;
  /** Identity of the open record; `new` while one is being created. */
  record: string | null;
  /** Whether the record takes the whole page. */
  full: boolean;
}

export function readPlace(hash: string): Place {
  const [page, record, room] = hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  return { page: page || "preparation", record: record || null, full: room === "full" };
}

const subscribe = (act: () => void) => {
  window.addEventListener("hashchange", act);
  return () => window.removeEventListener("hashchange", act);
};

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return readPlace(hash);
}

export function goTo(page: string, record: string | null = null, full = false): void {
  const place = record === null ? `#/${page}` : `#/${page}/${encodeURIComponent(record)}`;
  window.location.hash = full ? `${place}/full` : place;
}

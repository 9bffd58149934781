/** Where the person is: a page, and the record open on it. Kept in the address, so that Back works. */
import { useSyncExternalStore } from "react";

export interface Place {
  page: string;
  /** Identity of the open record; `new` while one is being created. */
  record: string | null;
  /** Whether the record takes the whole page. */
  full: boolean;
  /** The field or the tab to begin at. */
  at: string | null;
}

export function readPlace(hash: string): Place {
  const [path = "", at = ""] = hash.replace(/^#\/?/, "").split("?at=");
  const [page, record, room] = path.split("/").map(decodeURIComponent);
  return { page: page || "preparation", record: record || null, full: room === "full", at: at || null };
}

const subscribe = (act: () => void) => {
  window.addEventListener("hashchange", act);
  return () => window.removeEventListener("hashchange", act);
};

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return readPlace(hash);
}

export function goTo(page: string, record: string | null = null, full = false, at = ""): void {
  const place = record === null ? `#/${page}` : `#/${page}/${encodeURIComponent(record)}`;
  window.location.hash = `${place}${full ? "/full" : ""}${at && `?at=${at}`}`;
}

/** Whether there is little room: a small screen, or everything twice its size. Tools then fold into a menu, rows take one line. */
import { useSyncExternalStore } from "react";

const LITTLE = "(max-height: 520px), (max-width: 760px)";

/** The height of a row where there is little room, in pixels. */
export const COMPACT_ROW = 32;

const subscribe = (act: () => void) => {
  const query = window.matchMedia(LITTLE);
  query.addEventListener("change", act);
  return () => query.removeEventListener("change", act);
};

export function useCompact(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(LITTLE).matches);
}

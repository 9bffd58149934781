/** How many pages the pack would have, counted again a moment after each change. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import type { PackOptions } from "../../ipc/bindings/PackOptions";
import { client } from "../../ipc/client";

/** Milliseconds that somebody must stop choosing for. */
const PAUSE = 300;

/** None while it is counted, or when it cannot be. */
export function usePageCount(options: PackOptions): number | null {
  const [pages, setPages] = useState<number | null>(null);
  const queries = useQueryClient();
  const [changes, setChanges] = useState(0);
  // What changes in the dossier meanwhile counts too.
  useEffect(
    () =>
      queries.getQueryCache().subscribe((event) => {
        if (event.type === "updated" && event.action.type === "invalidate") setChanges((n) => n + 1);
      }),
    [queries],
  );
  const asked = JSON.stringify(options);
  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => {
      client
        .countPages(JSON.parse(asked) as PackOptions)
        .then((count) => here && setPages(count))
        // What keeps it from being counted is told when the pack is made.
        .catch(() => here && setPages(null));
    }, PAUSE);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [asked, changes]);
  return pages;
}

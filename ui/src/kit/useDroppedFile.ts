import { useEffect, useRef } from "react";

import { client } from "../ipc/client";

/** A file dropped on the window is looked at as if it had been chosen. */
export function useDroppedFile(act: (path: string) => void) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const stop = client.onDrop((stage, drop) => {
      const [path] = drop.paths;
      if (stage === "drop" && path !== undefined) latest.current(path);
    });
    return () => void stop.then((s) => s());
  }, []);
}

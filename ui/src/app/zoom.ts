/** How large everything is shown: Ctrl and +, − or 0, remembered on this workstation. */
import { useEffect } from "react";

import { client } from "../ipc/client";
import { useRemembered } from "../kit/storage";

const STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

export function useZoom(): void {
  const [zoom, setZoom] = useRemembered("zoom", 1);
  useEffect(() => void client.setZoom(zoom), [zoom]);
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const larger = ["+", "="].includes(event.key);
      if (!larger && !["-", "0"].includes(event.key)) return;
      event.preventDefault();
      const next = larger ? STEPS.find((s) => s > zoom) : STEPS.findLast((s) => s < zoom);
      setZoom(event.key === "0" ? 1 : (next ?? zoom));
    };
    window.addEventListener("keydown", act);
    return () => window.removeEventListener("keydown", act);
  }, [zoom, setZoom]);
}

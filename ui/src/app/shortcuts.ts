/** Keys that work anywhere. A plain letter keeps its meaning where text is typed. */
import { useEffect, useRef } from "react";

export function keyName(event: KeyboardEvent): string {
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return [
    event.ctrlKey || event.metaKey ? "ctrl+" : "",
    event.shiftKey && letter !== "/" ? "shift+" : "",
    letter,
  ].join("");
}

/** Whether keys belong to the text being typed. */
export function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, [contenteditable], [role='listbox'], [role='menu']") !== null
  );
}

export function useShortcuts(shortcuts: Record<string, () => void>): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const name = keyName(event);
      const shortcut = latest.current[name];
      if (!shortcut || event.altKey) return;
      // While text is typed, Ctrl+Z takes back letters, as everywhere else.
      const ownUndo = ["ctrl+z", "ctrl+shift+z", "ctrl+y"].includes(name);
      if (typing(event.target) && (!name.startsWith("ctrl+") || ownUndo)) return;
      event.preventDefault();
      shortcut();
    };
    window.addEventListener("keydown", act);
    return () => window.removeEventListener("keydown", act);
  }, []);
}

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

/**
 * Whether Ctrl+Z takes back what is being typed rather than the last change. It does where letters are typed that are on their
 * way to nowhere yet, and everywhere in a field that does not save as it is left; with a list open it does nothing at all.
 */
export function ownsUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const typed = target.matches("input, textarea, [contenteditable]");
  if (!typed) return target.closest("[role='listbox'], [role='menu'], [role='dialog']") !== null;
  return target.closest("[data-saves]") === null || target.closest("[data-typed]") !== null;
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
      // Held down, it stops where the text began rather than go on with changes on the disk.
      if (ownUndo && (ownsUndo(event.target) || event.repeat)) {
        // Asked for by name: the window's own key for it depends on the platform.
        if (event.target instanceof HTMLElement && event.target.matches("input, textarea")) {
          event.preventDefault();
          document.execCommand(name === "ctrl+z" ? "undo" : "redo");
        }
        return;
      }
      if (!name.startsWith("ctrl+") && typing(event.target)) return;
      event.preventDefault();
      shortcut();
    };
    window.addEventListener("keydown", act);
    return () => window.removeEventListener("keydown", act);
  }, []);
}

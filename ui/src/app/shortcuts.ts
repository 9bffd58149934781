/** Keys that work anywhere. A plain letter keeps its meaning where text is typed. */
import { useEffect, useRef } from "react";

export function keyName(event: KeyboardEvent): string {
  const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return [
    event.ctrlKey || event.metaKey ? "ctrl+" : "",
    event.shiftKey && letter !== "/" && letter !== "?" ? "shift+" : "",
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

/** The regions of the window, each with what gets the keyboard in it. */
const REGIONS = [
  [".navigation", "a[aria-current], a"],
  [".top", ".find"],
  [".list-side, .main > .page", ".table, a, button, input, select, textarea"],
  [".panel", "input, textarea, button"],
] as const;

/** Puts the keyboard into the next region that is on screen, or the one before. */
export function toRegion(step: 1 | -1): void {
  const there = REGIONS.flatMap(([region, target]) => {
    const found = document.querySelector<HTMLElement>(region);
    const inside = found?.querySelector<HTMLElement>(target);
    return found && inside && found.checkVisibility?.() !== false ? [{ found, inside }] : [];
  });
  const now = there.findIndex(({ found }) => found.contains(document.activeElement));
  const next = now < 0 ? (step > 0 ? 0 : there.length - 1) : (now + step + there.length) % there.length;
  there[next]?.inside.focus();
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
      const letters = !name.startsWith("ctrl+") && !name.endsWith("F6");
      if (letters && typing(event.target)) return;
      event.preventDefault();
      shortcut();
    };
    window.addEventListener("keydown", act);
    return () => window.removeEventListener("keydown", act);
  }, []);
}

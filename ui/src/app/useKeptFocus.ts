/** Keeps the keyboard somewhere: what had it goes away when a gap is set aside, a page changes, a dossier is made. */
import { useEffect, type RefObject } from "react";

const FOCUSABLE = "button:not([disabled]), a[href], input, textarea, select, [tabindex='0']";

/** The list that an element stands in, and at which place of it. */
function placeOf(element: Element): { list: Element; at: number } | null {
  const item = element.closest("li");
  const list = item?.parentElement;
  return item && list ? { list, at: [...list.children].indexOf(item) } : null;
}

export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const region = main.current;
    if (!region) return;
    let last: ReturnType<typeof placeOf> = null;
    const remember = (event: FocusEvent) => {
      if (event.target instanceof Element && event.target !== region) last = placeOf(event.target);
    };
    const keep = () => {
      // A dialog has the keyboard for itself; so does what takes it on its own a moment later.
      if (document.activeElement !== document.body || document.querySelector("[role='dialog']")) return;
      const items = last?.list.isConnected ? last.list.children : undefined;
      const next = items?.[Math.min(last?.at ?? 0, items.length - 1)]?.querySelector<HTMLElement>(FOCUSABLE);
      (next ?? region).focus({ preventScroll: next === undefined });
    };
    let waiting = 0;
    const observer = new MutationObserver(() => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(keep, 50);
    });
    observer.observe(region, { childList: true, subtree: true });
    waiting = window.setTimeout(keep, 50);
    region.addEventListener("focusin", remember);
    return () => {
      window.clearTimeout(waiting);
      observer.disconnect();
      region.removeEventListener("focusin", remember);
    };
  }, [main]);
}

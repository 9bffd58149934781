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
    let looking = 0;
    const remember = (event: FocusEvent) => {
      if (!(event.target instanceof Element) || event.target === region) return;
      last = placeOf(event.target);
      // What unfolds above it pushes it out of sight as it gets the focus: looked at once the page lies still.
      const own = event.target;
      window.clearTimeout(looking);
      looking = window.setTimeout(() => {
        const box = own.getBoundingClientRect();
        const fits = box.height < window.innerHeight / 2;
        if (own === document.activeElement && fits && (box.bottom > window.innerHeight || box.top < 0)) {
          own.scrollIntoView({ block: "nearest" });
        }
      }, 60);
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
      window.clearTimeout(looking);
      observer.disconnect();
      region.removeEventListener("focusin", remember);
    };
  }, [main]);
}

/** The line between a table and the record beside it: dragged, or walked with the arrows; where it stands is remembered. */
import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";

import { useText } from "./language";
import { useRemembered } from "./storage";

/** Pixels that a record takes where nobody dragged the line, and that it and the table keep at least. */
const USUAL = 376;
const LEAST = 320;
const LEAST_TABLE = 360;
/** Pixels that an arrow moves the line by. */
const STEP = 24;

export function useSplitter(): { style: CSSProperties; splitter: ReactNode } {
  const text = useText();
  const [width, setWidth] = useRemembered<number | null>("panel-width", null);
  const line = useRef<HTMLDivElement>(null);
  const put = (wanted: number) => {
    const room = line.current?.parentElement?.clientWidth ?? Infinity;
    setWidth(Math.round(Math.max(LEAST, Math.min(wanted, room - LEAST_TABLE))));
  };
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    put((line.current?.parentElement?.getBoundingClientRect().right ?? 0) - event.clientX);
  };
  const walk = (event: KeyboardEvent) => {
    const now = width ?? USUAL;
    const to = { ArrowLeft: now + STEP, ArrowRight: now - STEP, Home: Infinity, End: LEAST }[event.key];
    if (to !== undefined) put(to);
    else if (event.key === "Enter") setWidth(null);
    else return;
    event.preventDefault();
  };
  return {
    style: (width === null ? {} : { "--panel": `${width}px` }) as CSSProperties,
    splitter: (
      <div
        ref={line}
        className="splitter"
        role="separator"
        aria-orientation="vertical"
        aria-label={text("panel-resize")}
        aria-valuenow={width ?? USUAL}
        aria-valuemin={LEAST}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => setWidth(null)}
        onKeyDown={walk}
      />
    ),
  };
}

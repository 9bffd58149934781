/** Where a record is in its life: steps in a row, what is done, what comes next and by when. */
import { useEffect, useRef } from "react";

import { useText } from "./language";

export interface StepPoint {
  key: string;
  label: string;
  /** Its day, or by when it is due. */
  note: string;
  state: "done" | "now" | "late" | "todo";
  /** More about it, for whoever points at it. */
  hint?: string | undefined;
}

const SIGNS = { done: "✓ ", now: "", late: "! ", todo: "" };

export function StepLine({ label, points }: { label: string; points: StepPoint[] }) {
  const text = useText();
  const line = useRef<HTMLOListElement>(null);
  const now = points.find((point) => point.state === "now" || point.state === "late")?.key;
  useEffect(() => {
    // Of a long line, what comes next is in sight.
    const list = line.current;
    const current = list?.querySelector<HTMLElement>("[aria-current]");
    if (list && current) list.scrollLeft = current.offsetLeft - list.clientWidth / 2;
  }, [now]);
  return (
    <ol className="step-line" aria-label={label} ref={line} tabIndex={0}>
      {points.map((point) => (
        <li
          key={point.key}
          className={`step-point step-${point.state}`}
          aria-current={point.key === now ? "step" : undefined}
          title={point.hint}
        >
          <span className="step-label">
            <span aria-hidden="true">{SIGNS[point.state]}</span>
            {point.label}
          </span>
          <span className="step-note">{point.note || "\u00a0"}</span>
          <span className="unseen">{text(`step-is-${point.state}`)}</span>
        </li>
      ))}
    </ol>
  );
}

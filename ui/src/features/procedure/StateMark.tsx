import { useText } from "../../kit/language";

const SHAPES: Record<string, string> = {
  draft: "○",
  "in-review": "◐",
  approved: "◉",
  "in-force": "●",
  superseded: "–",
  withdrawn: "×",
};

/** The state of a version: a shape and a word. */
export function StateMark({ state }: { state: string }) {
  const text = useText();
  if (!state) return <span className="faint">–</span>;
  return (
    <span className={`state state-${state}`}>
      <span aria-hidden="true">{SHAPES[state] ?? "○"}</span> {text.composed(`procedure-state-${state}`)}
    </span>
  );
}

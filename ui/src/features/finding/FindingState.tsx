/** Where a finding is: open and closed differ at a glance. */
import type { Row } from "../../ipc/bindings/Row";
import { useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { textOf } from "../../kit/register";

/** States in which somebody still has something to do. */
export const OPEN_STATES = [
  "open",
  "written",
  "handed-over",
  "answered",
  "refused",
  "accepted",
  "proved",
] as const;

const MARKS: Record<string, string> = {
  noted: "note",
  open: "weak",
  treated: "proven",
  written: "note",
  "handed-over": "weak",
  answered: "idea",
  refused: "major",
  accepted: "idea",
  proved: "watch",
  upgraded: "major",
  cleared: "proven",
};

export function FindingState({ row }: { row: Row }) {
  const text = useText();
  const state = textOf(row, "state");
  return <Mark mark={MARKS[state] ?? "note"} label={text.composed(`finding-state-${state}`)} />;
}

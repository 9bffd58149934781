import { Mark } from "../../kit/Mark";
import { useText } from "../../kit/language";

/** The states of an action in the order of its life, each with its shape. */
export const ACTION_STATES: Record<string, string> = {
  proposed: "note",
  validated: "note",
  "in-progress": "idea",
  done: "watch",
  "to-check": "weak",
  closed: "proven",
  ineffective: "major",
};

export function ActionState({ state }: { state: string }) {
  const text = useText();
  return <Mark mark={ACTION_STATES[state] ?? "note"} label={text.composed(`action-state-${state}`)} />;
}

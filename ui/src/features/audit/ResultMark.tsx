import { Mark } from "../../kit/Mark";
import { useText } from "../../kit/language";

/** What came of a question, each with its shape. */
export const RESULTS: Record<string, string> = {
  "to-ask": "note",
  answered: "idea",
  conforming: "proven",
  "to-dig": "watch",
  finding: "major",
  "not-applicable": "none",
};

export function ResultMark({ result }: { result: string }) {
  const text = useText();
  return <Mark mark={RESULTS[result] ?? "note"} label={text.composed(`checklist_item-result-${result}`)} />;
}

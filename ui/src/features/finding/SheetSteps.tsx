/** The steps of a nonconformity: written, handed over, answered, reviewed, proved, cleared; which one is due by when. */
import { useQuery } from "@tanstack/react-query";

import type { Nonconformity } from "../../ipc/bindings/Nonconformity";
import type { Row } from "../../ipc/bindings/Row";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { today } from "../../kit/day";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { textOf } from "../../kit/register";
import { StepLine, type StepPoint } from "../../kit/StepLine";
import { useGrades } from "./grades";

const STEPS = ["written", "handed-over", "answered", "reviewed", "proved", "cleared"] as const;

/** How many of the steps are done in each state; a refused answer is to be given again. */
const DONE: Record<string, number> = {
  written: 1,
  "handed-over": 2,
  refused: 2,
  answered: 3,
  accepted: 4,
  proved: 5,
  cleared: 6,
  upgraded: 6,
};

/** The steps of a sheet on a day, with the words of `say`. Knows no screen. */
export function stepsOf(
  sheet: Nonconformity,
  clearedOn: string,
  day: string,
  say: {
    day: (day: string) => string;
    before: (day: string) => string;
    auditor: string;
    label: (step: string) => string;
  },
): StepPoint[] {
  const done = DONE[sheet.state] ?? 1;
  const days: Record<string, string | null> = {
    "handed-over": sheet.handed_over_on,
    answered: sheet.answered_on,
    reviewed: sheet.reviewed_on,
    proved: sheet.proof_on,
    cleared: clearedOn || null,
  };
  const due: Record<string, string | null> = { answered: sheet.due_on, proved: sheet.proof_due_on };
  return STEPS.map((key, at) => {
    const passed = at < done;
    const [on, by] = [days[key] ?? null, due[key] ?? null];
    const late = at === done && by !== null && by < day;
    const waiting = key === "reviewed" && at === done ? say.auditor : "";
    return {
      key,
      label: say.label(key),
      state: passed ? "done" : late ? "late" : at === done ? "now" : "todo",
      note: passed ? (on ? say.day(on) : "") : by ? say.before(by) : waiting,
    };
  });
}

export function SheetSteps({ row }: { row: Row }) {
  const text = useText();
  const language = useLanguage();
  const id = textOf(row, "id");
  const grade = useGrades().find((g) => g.id === textOf(row, "grade_id"));
  const { data: sheet } = useQuery({
    queryKey: keys.nonconformity(id),
    queryFn: () => client.nonconformity(id),
    enabled: (grade?.severity ?? 0) >= 3,
  });
  if (!sheet || !grade || grade.severity < 3) return null;
  const points = stepsOf(sheet, textOf(row, "cleared_on"), today(), {
    day: (day) => formatDay(day, language),
    before: (day) => text("step-before", { day: formatDay(day, language) }),
    auditor: text("nonconformity-step-auditor"),
    label: (step) => text.composed(`nonconformity-point-${step}`),
  });
  return <StepLine label={text("nonconformity-steps")} points={points} />;
}

/** The life of a contract, day by day, with the legal delays that bear on each step. */
import { useQuery } from "@tanstack/react-query";

import type { Check } from "../../ipc/bindings/Check";
import type { StepLimit } from "../../ipc/bindings/StepLimit";
import type { Row } from "../../ipc/bindings/Row";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { daysBetween } from "../../kit/day";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { textOf } from "../../kit/register";
import { StepLine, type StepPoint } from "../../kit/StepLine";

/** The steps in the order of a procedure, and the delays that end on each. */
export const TIMELINE: readonly (readonly [string, readonly string[]])[] = [
  ["need_on", []],
  ["published_on", []],
  ["tenders_due_on", ["tender-period"]],
  ["report_on", []],
  ["board_on", ["tender-board"]],
  ["rejected_on", []],
  ["signed_on", ["standstill"]],
  ["transmitted_on", ["prefect-delay"]],
  ["notified_on", ["prefect-first"]],
  ["award_notice_on", ["award-notice"]],
  ["data_published_on", ["open-data"]],
  ["closed_on", []],
];

interface Words {
  label: (field: string) => string;
  day: (day: string) => string;
  after: (days: number) => string;
  /** The first day, or the last, that the law allows. */
  limit: (limit: StepLimit) => string;
}

/** The steps that have a day, those that a delay speaks of, and the next one; with the days since the one before, and with the
 * day that the law sets for those to come. */
export function timelineOf(
  row: Row,
  checks: readonly Check[],
  limits: readonly StepLimit[],
  say: Words,
): StepPoint[] {
  let last = "";
  let next = true;
  return TIMELINE.flatMap(([field, rules]): StepPoint[] => {
    const day = textOf(row, field);
    const own = checks.filter((check) => rules.includes(check.rule) && !check.set_aside);
    const broken = own.filter((check) => check.outcome === "alert");
    const limit = limits.find((one) => one.field === field);
    const hint =
      own.map((check) => `${check.article} : ${check.says}`).join("\n") || limit?.article || undefined;
    const label = say.label(field);
    if (!day) {
      const note = limit ? say.limit(limit) : "";
      if (broken.length > 0) return [{ key: field, label, note, state: "late", hint }];
      // Before the last known day a step was left out; after it, one is the next.
      const later = TIMELINE.slice(TIMELINE.findIndex(([one]) => one === field)).some(([one]) =>
        textOf(row, one),
      );
      if (!limit && (later || !next)) return [];
      const state = next && !later ? "now" : "todo";
      if (state === "now") next = false;
      return [{ key: field, label, note, state, hint }];
    }
    const since = last && day >= last ? ` · ${say.after(daysBetween(last, day))}` : "";
    last = day;
    return [
      {
        key: field,
        label,
        note: `${say.day(day)}${since}`,
        state: broken.length > 0 ? "late" : "done",
        hint,
      },
    ];
  });
}

export function Timeline({ row }: { row: Row }) {
  const text = useText();
  const language = useLanguage();
  const id = textOf(row, "id");
  const { data: checks } = useQuery({
    queryKey: keys.checks(id, language),
    queryFn: () => client.checks(id),
  });
  const { data: limits } = useQuery({
    queryKey: keys.stepLimits(id),
    queryFn: () => client.stepLimits(id),
  });
  const points = timelineOf(row, checks ?? [], limits ?? [], {
    label: (field) => text.composed(`contract-point-${field}`),
    day: (day) => formatDay(day, language),
    limit: ({ day, first }) =>
      text(first ? "contract-point-from" : "contract-point-until", { day: formatDay(day, language) }),
    after: (days) => text("contract-point-after", { count: days }),
  });
  return <StepLine label={text("contract-timeline")} points={points} />;
}

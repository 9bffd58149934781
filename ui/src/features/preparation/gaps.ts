/** Which gaps are shown, and where each leads. Knows no screen. */
import type { Gap } from "../../ipc/bindings/Gap";
import type { Severity } from "../../ipc/bindings/Severity";
import { daysBetween } from "../../kit/day";

export const SEVERITIES: Severity[] = ["blocking", "to-treat", "to-watch"];

/** The shape of each severity: colour is never the only sign. */
export const SEVERITY_MARK: Record<Severity, string> = {
  blocking: "major",
  "to-treat": "minor",
  "to-watch": "weak",
};

export interface GapFilter {
  severity: string;
  chapter: string;
  process: string;
  owner: string;
  /** `late` or `month`; all where empty. */
  due: string;
}

export const NO_FILTER: GapFilter = { severity: "", chapter: "", process: "", owner: "", due: "" };

export function chapterOf(clause: string): string {
  return clause.split(".")[0] ?? "";
}

export function shownGaps(gaps: Gap[], filter: GapFilter, date: string): Gap[] {
  const within = (gap: Gap) => {
    if (filter.due === "") return true;
    if (gap.due_on === null) return false;
    const left = daysBetween(date, gap.due_on);
    return filter.due === "late" ? left < 0 : left <= 30;
  };
  return gaps.filter(
    (gap) =>
      (filter.severity === "" || gap.severity === filter.severity) &&
      (filter.chapter === "" || chapterOf(gap.clause) === filter.chapter) &&
      (filter.process === "" || gap.process === filter.process) &&
      (filter.owner === "" || gap.owner === filter.owner) &&
      within(gap),
  );
}

/** The different values of a field, none of them empty, in order. */
export function valuesOf(gaps: Gap[], value: (gap: Gap) => string): string[] {
  const found = [...new Set(gaps.map(value))].filter(Boolean);
  return found.sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}

/** The gravest severity among the gaps of a clause and of those below it; none where there are none. */
export function worst(gaps: Gap[], clause: string): Severity | null {
  const own = gaps.filter(
    (g) => g.waiver === null && (g.clause === clause || g.clause.startsWith(`${clause}.`)),
  );
  return SEVERITIES.find((severity) => own.some((gap) => gap.severity === severity)) ?? null;
}

export const GROUPINGS = ["rule", "owner", "clause", "none"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface GapGroup {
  /** The rule, the owner or the chapter; empty where nobody is named. */
  key: string;
  gaps: Gap[];
}

/** Gaps of one kind, one owner or one chapter together, the gravest first; within a group they keep their order. */
export function groupGaps(gaps: Gap[], grouping: Grouping): GapGroup[] {
  if (grouping === "none") return gaps.length > 0 ? [{ key: "", gaps }] : [];
  const keyOf = (gap: Gap) => (grouping === "clause" ? chapterOf(gap.clause) : gap[grouping]);
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) groups.set(keyOf(gap), [...(groups.get(keyOf(gap)) ?? []), gap]);
  return [...groups].map(([key, own]) => ({ key, gaps: own }));
}

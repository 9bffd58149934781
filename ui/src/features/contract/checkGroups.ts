/** Checks of many contracts, by rule or by contract. Knows no screen. */
import type { Legality } from "../../ipc/bindings/Legality";

export type CheckGrouping = "rule" | "contract";
export type CheckLine = Legality["flagged"][number];

export const keyOf = (contract: string, rule: string) => `${contract} ${rule}`;

/** Groups in the order of their first line: by the name of the rule, or by what people cite a contract by. */
export function groupChecks(
  lines: readonly CheckLine[],
  grouping: CheckGrouping,
): { key: string; lines: CheckLine[] }[] {
  const groups = new Map<string, CheckLine[]>();
  for (const line of lines) {
    const key =
      grouping === "rule" ? line.check.rule : `${line.contract.reference} ${line.contract.title}`.trim();
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups].map(([key, own]) => ({ key, lines: own }));
}

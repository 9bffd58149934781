/** Ready-made choices of sections, and the order people put them in. */
import type { PackSection } from "../ipc/bindings/PackSection";

export const SECTIONS: PackSection[] = ["scope", "procedures", "findings"];

export const TEMPLATES = {
  full: SECTIONS,
  procedures: ["procedures"],
  findings: ["scope", "findings"],
} satisfies Record<string, PackSection[]>;

export type Template = keyof typeof TEMPLATES;

/** All sections: those chosen in their order, then the others. */
export function ordered(chosen: PackSection[]): PackSection[] {
  return [...chosen, ...SECTIONS.filter((section) => !chosen.includes(section))];
}

/** The same sections with one of them put before or after another. */
export function moved(
  all: PackSection[],
  section: PackSection,
  place: "before" | "after",
  target: PackSection,
): PackSection[] {
  if (section === target) return all;
  const rest = all.filter((s) => s !== section);
  const at = rest.indexOf(target) + (place === "after" ? 1 : 0);
  return [...rest.slice(0, at), section, ...rest.slice(at)];
}

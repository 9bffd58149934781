/** Ready-made choices of a pack, and the order people put its sections in. */
import type { PackOptions } from "../../ipc/bindings/PackOptions";
import type { PackSection } from "../../ipc/bindings/PackSection";
import type { NamedFilter } from "../../kit/FilterChips";
import { write } from "../../kit/storage";

export const SECTIONS: PackSection[] = [
  "summary",
  "scope",
  "matrix",
  "programme",
  "processes",
  "procedures",
  "findings",
  "nonconformities",
  "actions",
  "legality",
  "samples",
  "audit-plan",
  "audit-report",
  "readiness",
];

export const TEMPLATES = {
  full: [
    "summary",
    "scope",
    "matrix",
    "programme",
    "processes",
    "procedures",
    "findings",
    "nonconformities",
    "actions",
    "legality",
  ],
  certification: [
    "summary",
    "scope",
    "matrix",
    "processes",
    "procedures",
    "programme",
    "audit-report",
    "nonconformities",
    "actions",
  ],
  procedures: ["procedures"],
  findings: ["scope", "findings"],
  legality: ["legality"],
  samples: ["samples"],
  "audit-plan": ["audit-plan"],
  "audit-report": ["audit-report"],
  nonconformities: ["nonconformities"],
  actions: ["actions"],
} satisfies Record<string, PackSection[]>;

export type Template = keyof typeof TEMPLATES;

/** What is chosen and remembered: everything but the day, with filters that know what they are called. */
export interface Chosen extends Omit<PackOptions, "date" | "filters"> {
  filters: { section: PackSection; filters: NamedFilter[] }[];
}

/** The choices of a template before anybody changed them. */
export function initial(template: Template, language: "fr" | "en"): Chosen {
  return {
    title: "",
    version: "",
    draft: false,
    confidentiality: "restricted",
    language,
    sections: TEMPLATES[template],
    from: null,
    to: null,
    filters: [],
    pictures: true,
    annexes: true,
    redaction: { people: true, fields: [], words: [] },
    edition: "only",
  };
}

/** Chooses a template and what it is about before the page of the pack is opened. */
export function preset(
  template: Template,
  language: "fr" | "en",
  section: PackSection,
  filters: NamedFilter[],
): void {
  const chosen = withFilters(initial(template, language), section, filters);
  write("pack-template", template);
  write(`pack:${template}`, { filters: chosen.filters });
}

/** What was remembered, completed where it was remembered by an older version. */
export function completed(known: Partial<Chosen>, otherwise: Chosen): Chosen {
  const sections = (known.sections ?? otherwise.sections).filter((s) => SECTIONS.includes(s));
  return { ...otherwise, ...known, sections };
}

/** What the shell is asked for. */
export function options(chosen: Chosen, date: string): PackOptions {
  const filters = chosen.filters.map(({ section, filters }) => ({
    section,
    filters: filters.map(({ field, condition, values }) => ({ field, condition, values })),
  }));
  return { ...chosen, filters, date };
}

/** The same choices with other filters of one section. */
export function withFilters(chosen: Chosen, section: PackSection, filters: NamedFilter[]): Chosen {
  const others = chosen.filters.filter((f) => f.section !== section);
  return { ...chosen, filters: filters.length > 0 ? [...others, { section, filters }] : others };
}

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

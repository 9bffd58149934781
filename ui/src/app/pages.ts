/** The pages, grouped as the navigation shows them; the count beside one is that of the register that it shows. */
import type { Key } from "../ipc/keys";

export const GROUPS: readonly { group: Key | null; pages: readonly string[] }[] = [
  { group: null, pages: ["preparation", "pack"] },
  { group: "nav-group-system", pages: ["clauses", "processes", "procedures"] },
  { group: "nav-group-procurement", pages: ["contracts", "legality", "samples", "statistics"] },
  { group: "nav-group-audits", pages: ["audits", "findings", "actions"] },
  { group: "nav-group-dossier", pages: ["journal", "team", "settings"] },
];

/** Pages that are reached from another one, or by their name in the palette. */
const BESIDE = ["standards", "open-data", "thresholds"];

export const PAGES: readonly string[] = [...GROUPS.flatMap((group) => group.pages), ...BESIDE];

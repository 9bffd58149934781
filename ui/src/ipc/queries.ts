/** What the window asks the shell again and again: the key of each question, and the tables that its answer is read from, so
 * that a change asks anew what it touches and nothing else. */
import type { Language } from "./bindings/Language";
import type { Query } from "./bindings/Query";
import { READS } from "./registers";

/** All tables, where the answer depends on more than can be told here: asked anew after any change. */
const ALL = "all";
/** None, where it depends on no record. */
const NONE: readonly string[] = [];

type Tables = typeof ALL | readonly string[];

const known = new Map<string, (...of: readonly unknown[]) => Tables>();

function question<Of extends readonly unknown[]>(name: string, reads: Tables | ((...of: Of) => Tables)) {
  known.set(name, typeof reads === "function" ? (...of) => reads(...(of as unknown as Of)) : () => reads);
  return (...of: Of) => [name, ...of] as const;
}

/** What a page of a register is read from, the fields that people added included. */
function registerReads(register: string): Tables {
  const own = READS[register];
  return own ? [...own, "custom_field", "custom_value"] : ALL;
}

export const keys = {
  // Of this workstation, or of the file as a whole.
  backups: question("backups", NONE),
  current: question("current", ["organisation"]),
  cpv: question<[code: string, language: Language]>("cpv", NONE),
  entries: question<[filter?: unknown]>("entries", ALL),
  journalFacets: question("journal-facets", ALL),
  lastGoodBackup: question("last-good-backup", ALL),
  restoring: question<[path: string]>("restoring", ALL),
  signed: question<[first: number, last: number]>("signed", ALL),
  signingKey: question("signing-key", NONE),
  contributions: question<[seq: number]>("contributions", NONE),
  merging: question<[path?: string | null]>("merging", ALL),

  // Any register.
  page: question<[register: string, query: Query, page?: number]>("page", registerReads),
  identities: question<[register: string, query: Query]>("identities", registerReads),
  count: question<[register: string, query: Query]>("count", registerReads),
  tally: question<[register: string, field: string]>("tally", registerReads),
  row: question<[register: string, id: string, language: Language]>("row", registerReads),
  option: question<[register: string, id: string | null, language: Language]>("option", registerReads),
  options: question<[register: string, words: string]>("options", ALL),
  suggestions: question<[field: string, words: string, language: Language]>("suggestions", NONE),
  links: question<[id: string, language: Language]>("links", ALL),
  history: question<[register: string, id: string, language: Language]>("history", ALL),
  attachments: question<[id: string]>("attachments", ["attachment"]),
  search: question<[words: string, language: Language]>("search", ALL),
  savedViews: question("saved-views", ["saved_view"]),
  customFields: question("custom-fields", ["custom_field"]),

  // One feature.
  organisation: question("organisation", ["organisation"]),
  standards: question("standards", ["standard"]),
  clauses: question<[standard: string | undefined]>("clauses", registerReads("clause")),
  delta: question<[standard: string]>("delta", ALL),
  grades: question<[language: Language]>("grades", registerReads("grade")),
  nonconformity: question<[finding: string]>("nonconformity", ["nonconformity", "finding"]),
  recurrence: question<[query: Query]>("recurrence", registerReads("finding")),
  actions: question<[query: Query]>("actions", registerReads("action")),
  versions: question<[procedure: string]>("versions", ["procedure_version"]),
  readers: question<[procedure: string]>("readers", ["procedure", "procedure_version", "acknowledgement"]),
  checklist: question<[audit: string]>("checklist", ALL),
  slots: question<[audit: string]>("slots", ["slot"]),
  clashes: question<[audit: string]>("clashes", ALL),
  processMap: question("process-map", ["process", "link", "finding", "grade", "nonconformity", "action"]),
  processGaps: question<[day: string]>("process-gaps", ALL),
  programme: question<[language: Language]>("programme", ALL),
  cycle: question("cycle", ["organisation", "audit"]),
  stepLimits: question<[contract: string]>("step-limits", ["contract", "threshold"]),
  checks: question<[contract: string, language: Language]>("checks", ALL),
  legality: question<[inScope: boolean, language: Language]>("legality", ALL),
  modifications: question<[contract: string]>("modifications", ALL),
  pieces: question<[contract: string, language: Language]>("pieces", ALL),
  raw: question<[contract: string]>("raw", ["contract_import"]),
  statistics: question<[grouping: string, inScope: boolean]>("statistics", ALL),
  samples: question<[query: Query]>("samples", registerReads("sample")),
  sampleItems: question<[sample: string]>("sample-items", ALL),
  sampleResults: question<[sample: string, language: Language]>("sample-results", ALL),
  samplePlan: question<[asked: unknown, language: Language]>("plan-sample", ALL),
  readiness: question<[day: string, language: Language]>("readiness", ALL),
  trained: question<[language: Language]>("trained", ALL),
  charts: question<[section: string, day: string, language: Language]>("charts", ALL),
  issuedPacks: question("issued-packs", ["issued_pack"]),
  redactionChoices: question("redaction-choices", ["custom_field"]),
  openData: question("open-data", ["contract_import"]),
  remarkSums: question<[made: string]>("remark-sums", ["contract_import"]),
  remarks: question<[made: string, field: string, code: string]>("remarks", ["contract_import"]),
};

/** Whether the answer to a question may be another one after a change to these tables. */
export function touches(key: readonly unknown[], tables: readonly string[]): boolean {
  const [name, ...of] = key;
  const reads = known.get(String(name))?.(...of) ?? ALL;
  return reads === ALL || reads.some((table) => tables.includes(table));
}

/** The only door to the shell: every command the window can give, typed. */
import { Channel, invoke } from "@tauri-apps/api/core";
import { listen, type UnlistenFn } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open as openDialog, save as saveDialog } from "@tauri-apps/plugin-dialog";

import type { Action } from "./bindings/Action";
import type { Assessment } from "./bindings/Assessment";
import type { Attachment } from "./bindings/Attachment";
import type { Audit } from "./bindings/Audit";
import type { Backup } from "./bindings/Backup";
import type { BulkChange } from "./bindings/BulkChange";
import type { BulkOutcome } from "./bindings/BulkOutcome";
import type { Backups } from "./bindings/Backups";
import type { Check } from "./bindings/Check";
import type { ChecklistItem } from "./bindings/ChecklistItem";
import type { Clash } from "./bindings/Clash";
import type { Clause } from "./bindings/Clause";
import type { Comparison } from "./bindings/Comparison";
import type { CustomField } from "./bindings/CustomField";
import type { CustomFieldForm } from "./bindings/CustomFieldForm";
import type { CpvCode } from "./bindings/CpvCode";
import type { Contribution } from "./bindings/Contribution";
import type { ContractImport } from "./bindings/ContractImport";
import type { Checked } from "./bindings/Checked";
import type { Choice } from "./bindings/Choice";
import type { Current } from "./bindings/Current";
import type { Merging } from "./bindings/Merging";
import type { Drawing } from "./bindings/Drawing";
import type { Drill as DrillRecord } from "./bindings/Drill";
import type { Entry } from "./bindings/Entry";
import type { Failure } from "./bindings/Failure";
import type { Finding } from "./bindings/Finding";
import type { Format } from "./bindings/Format";
import type { Founding } from "./bindings/Founding";
import type { HistoryItem } from "./bindings/HistoryItem";
import type { Hit } from "./bindings/Hit";
import type { ImportReport } from "./bindings/ImportReport";
import type { IssuedPack } from "./bindings/IssuedPack";
import type { JournalFacets } from "./bindings/JournalFacets";
import type { JournalFilter } from "./bindings/JournalFilter";
import type { Language } from "./bindings/Language";
import type { Legality } from "./bindings/Legality";
import type { ItemLine } from "./bindings/ItemLine";
import type { LinkEnd } from "./bindings/LinkEnd";
import type { MadePack } from "./bindings/MadePack";
import type { Mapping } from "./bindings/Mapping";
import type { Milestone } from "./bindings/Milestone";
import type { Modification } from "./bindings/Modification";
import type { ModificationLine } from "./bindings/ModificationLine";
import type { Nonconformity } from "./bindings/Nonconformity";
import type { Organisation } from "./bindings/Organisation";
import type { PackOptions } from "./bindings/PackOptions";
import type { PackSection } from "./bindings/PackSection";
import type { Page } from "./bindings/Page";
import type { Piece } from "./bindings/Piece";
import type { PieceLine } from "./bindings/PieceLine";
import type { ProcedureVersion } from "./bindings/ProcedureVersion";
import type { ProcessGaps } from "./bindings/ProcessGaps";
import type { ProcessMap } from "./bindings/ProcessMap";
import type { Programme } from "./bindings/Programme";
import type { Query } from "./bindings/Query";
import type { Question } from "./bindings/Question";
import type { Readiness } from "./bindings/Readiness";
import type { Reader } from "./bindings/Reader";
import type { RemarkLine } from "./bindings/RemarkLine";
import type { RemarkSum } from "./bindings/RemarkSum";
import type { Restoring } from "./bindings/Restoring";
import type { Row } from "./bindings/Row";
import type { Sample } from "./bindings/Sample";
import type { SamplePlan } from "./bindings/SamplePlan";
import type { SampleRequest } from "./bindings/SampleRequest";
import type { SampleResults } from "./bindings/SampleResults";
import type { Saved } from "./bindings/Saved";
import type { SavedView } from "./bindings/SavedView";
import type { SignedEntry } from "./bindings/SignedEntry";
import type { Sharing } from "./bindings/Sharing";
import type { Shown } from "./bindings/Shown";
import type { ShownTable } from "./bindings/ShownTable";
import type { Slot } from "./bindings/Slot";
import type { Standard } from "./bindings/Standard";
import type { Statistics } from "./bindings/Statistics";
import type { StepLimit } from "./bindings/StepLimit";
import type { Step } from "./bindings/Step";
import type { Trained } from "./bindings/Trained";
import type { VerifyReport } from "./bindings/VerifyReport";
import type { VersionStep } from "./bindings/VersionStep";
import type { Waiver } from "./bindings/Waiver";
import type { Work } from "./bindings/Work";
import type { Workstation } from "./bindings/Workstation";

export type Values = Record<string, unknown>;

/** Whether something thrown is a failure the shell explained. */
export function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "problems" in thrown;
}

function watched(progress: (step: Step) => void): Channel<Step> {
  const channel = new Channel<Step>();
  channel.onmessage = progress;
  return channel;
}

/** Opens the link a person asked for in a file dialog; none when they gave up. */
async function chosen(answer: Promise<string | string[] | null>): Promise<string | null> {
  const path = await answer;
  return Array.isArray(path) ? (path[0] ?? null) : path;
}

/** Files, and where they are over the page. */
export interface Drop {
  paths: string[];
  position: { x: number; y: number };
}

export const client = {
  workstation: () => invoke<Workstation>("workstation"),
  setAuthor: (name: string, jobFunction: string) =>
    invoke<Workstation>("set_author", { name, function: jobFunction }),
  setLanguage: (language: Language) => invoke<Workstation>("set_language", { language }),

  asked: () => invoke<string | null>("asked"),
  current: () => invoke<Current | null>("current"),
  suggestPath: (organisation: string) => invoke<string>("suggest_path", { organisation }),
  create: (path: string, founding: Founding) => invoke<Current>("create", { path, founding }),
  demonstration: () => invoke<Current>("demonstration"),
  open: (path: string, readOnly: boolean) => invoke<Current>("open", { path, readOnly }),
  checkPages: () => invoke<Checked>("check_pages"),
  signingKey: () => invoke<string | null>("signing_key"),
  signedEntries: (first: number, last: number) => invoke<SignedEntry[]>("signed_entries", { first, last }),
  contributions: (seq: number) => invoke<Contribution[]>("contributions", { seq }),
  exchangeTeam: () => invoke<Sharing>("exchange_team"),
  setTeamFolder: (folder: string | null) => invoke<null>("set_team_folder", { folder }),
  previewMerge: (path: string) => invoke<Merging>("preview_merge", { path }),
  merge: (path: string, choices: Choice[]) => invoke<Saved<Merging>>("merge_copy", { path, choices }),
  unlock: (path: string, password: string) => invoke<null>("unlock", { path, password }),
  setPassword: (current: string, password: string | null) =>
    invoke<Current>("set_password", { current, password }),
  saveCopy: (path: string) => invoke<null>("save_copy", { path }),
  close: () => invoke<null>("close"),
  organisation: () => invoke<Organisation>("organisation"),
  editOrganisation: (values: Values) => invoke<Saved<Organisation>>("edit_organisation", { values }),

  customFields: () => invoke<CustomField[]>("custom_fields"),
  addCustomField: (register: string, form: CustomFieldForm) =>
    invoke<Saved<CustomField>>("add_custom_field", { register, form }),
  changeCustomField: (id: string, form: CustomFieldForm) =>
    invoke<Saved<CustomField>>("change_custom_field", { id, form }),
  removeCustomField: (id: string) => invoke<Saved<null>>("remove_custom_field", { id }),

  page: (register: string, query: Query) => invoke<Page>("page", { register, query }),
  row: (register: string, id: string) => invoke<Row>("row", { register, id }),
  createRecord: (register: string, values: Values) =>
    invoke<Saved<{ id: string }>>("create_record", { register, values }),
  editRecord: (register: string, id: string, values: Values) =>
    invoke<Saved<unknown>>("edit_record", { register, id, values }),
  archiveRecord: (register: string, id: string, archived: boolean) =>
    invoke<Saved<null>>("archive_record", { register, id, archived }),
  people: () => invoke<string[]>("people"),
  savedViews: () => invoke<SavedView[]>("saved_views"),
  saveView: (register: string, name: string, settings: string) =>
    invoke<Saved<SavedView>>("save_view", { register, name, settings }),
  removeView: (id: string) => invoke<Saved<null>>("remove_view", { id }),
  changeRecords: (register: string, ids: readonly string[], bulk: BulkChange) =>
    invoke<Saved<BulkOutcome>>("change_records", { register, ids, bulk }),
  identities: (register: string, query: Query) => invoke<string[]>("identities", { register, query }),
  copiedRows: (register: string, fields: readonly string[], query: Query) =>
    invoke<string>("copied_rows", { register, fields, query }),
  printList: (
    register: string,
    fields: readonly string[],
    query: Query,
    groupedBy: string | null,
    date: string,
    path: string,
    progress: (step: Step) => void,
  ) =>
    invoke<number>("print_list", {
      register,
      fields,
      query,
      groupedBy,
      date,
      path,
      progress: watched(progress),
    }),
  options: (register: string, words: string) => invoke<Shown[]>("options", { register, words }),
  option: (register: string, id: string) => invoke<Shown>("option", { register, id }),
  tally: (register: string, field: string) => invoke<Record<string, number>>("tally", { register, field }),
  history: (register: string, id: string) => invoke<HistoryItem[]>("history", { register, id }),
  links: (register: string, id: string) => invoke<LinkEnd[]>("links", { register, id }),
  link: (register: string, id: string, toRegister: string, toId: string) =>
    invoke<Saved<null>>("link", { register, id, toRegister, toId }),
  unlink: (linkId: string) => invoke<Saved<null>>("unlink", { linkId }),
  search: (words: string) => invoke<Hit[]>("search", { words }),
  export: (register: string, format: Format, query: Query, path: string, progress: (step: Step) => void) =>
    invoke<null>("export", { register, format, query, path, progress: watched(progress) }),

  importOpenData: (path: string, buyer: string, progress: (step: Step) => void) =>
    invoke<Saved<ContractImport>>("import_open_data", { path, buyer, progress: watched(progress) }),
  openDataImports: () => invoke<ContractImport[]>("open_data_imports"),
  remarkSums: (importId: string) => invoke<RemarkSum[]>("remark_sums", { importId }),
  remarks: (importId: string, field: string, code: string, limit: number) =>
    invoke<RemarkLine[]>("remarks", { importId, field, code, limit }),
  saveRemarks: (importId: string, path: string) => invoke<null>("save_remarks", { importId, path }),
  rawRecord: (contractId: string) => invoke<string | null>("raw_record", { contractId }),
  planSample: (drawing: SampleRequest) => invoke<SamplePlan>("plan_sample", { drawing }),
  drawSample: (drawing: SampleRequest) => invoke<Saved<Sample>>("draw_sample", { drawing }),
  sampleItems: (sampleId: string) => invoke<ItemLine[]>("sample_items", { sampleId }),
  sampleResults: (sampleId: string) => invoke<SampleResults>("sample_results", { sampleId }),
  drawAgain: (sampleId: string) => invoke<boolean | null>("draw_again", { sampleId }),
  raiseDefect: (itemId: string) => invoke<Saved<Finding>>("raise_defect", { itemId }),
  setOutcome: (itemId: string, outcome: string, note: string) =>
    invoke<Saved<unknown>>("set_outcome", { itemId, outcome, note }),

  stepLimits: (contractId: string) => invoke<StepLimit[]>("step_limits", { contractId }),
  checks: (contractId: string) => invoke<Check[]>("checks", { contractId }),
  legality: (inScope: boolean) => invoke<Legality>("legality", { inScope }),
  statistics: (grouping: string, inScope: boolean) => invoke<Statistics>("statistics", { grouping, inScope }),
  overrideCheck: (contractId: string, rule: string, reason: string) =>
    invoke<Saved<null>>("override_check", { contractId, rule, reason }),
  withdrawOverride: (contractId: string, rule: string) =>
    invoke<Saved<null>>("withdraw_override", { contractId, rule }),
  raiseAlert: (contractId: string, rule: string) =>
    invoke<Saved<Finding>>("raise_alert", { contractId, rule }),
  overrideChecks: (checks: [string, string][], reason: string) =>
    invoke<Saved<null>>("override_checks", { checks, reason }),
  raiseAlerts: (alerts: [string, string][]) => invoke<Saved<Finding[]>>("raise_alerts", { alerts }),
  findCpv: (typed: string) => invoke<CpvCode[]>("find_cpv", { typed }),
  cpvLabel: (cpv: string) => invoke<string | null>("cpv_label", { cpv }),
  pieces: (contractId: string) => invoke<PieceLine[]>("pieces", { contractId }),
  setPiece: (contractId: string, code: string, values: Values) =>
    invoke<Saved<Piece>>("set_piece", { contractId, code, values }),
  modifications: (contractId: string) => invoke<ModificationLine[]>("modifications", { contractId }),
  addModification: (values: Values) => invoke<Saved<Modification>>("add_modification", { values }),
  editModification: (id: string, values: Values) =>
    invoke<Saved<Modification>>("edit_modification", { id, values }),
  removeModification: (id: string) => invoke<Saved<null>>("remove_modification", { id }),

  holdPasted: (text: string, headings: readonly string[]) => invoke<null>("hold_pasted", { text, headings }),
  previewImport: (register: string, path: string | null, mapping: Mapping, progress: (step: Step) => void) =>
    invoke<ImportReport>("preview_import", { register, path, mapping, progress: watched(progress) }),
  importSheet: (register: string, path: string | null, mapping: Mapping, progress: (step: Step) => void) =>
    invoke<Saved<ImportReport>>("import_sheet", { register, path, mapping, progress: watched(progress) }),
  saveTemplate: (register: string, path: string) => invoke<null>("save_template", { register, path }),

  readiness: (date: string) => invoke<Readiness>("readiness", { date }),
  waive: (rule: string, recordId: string, reason: string, until: string | null) =>
    invoke<Saved<Waiver>>("waive", { rule, recordId, reason, until }),
  unwaive: (id: string) => invoke<Saved<null>>("unwaive", { id }),
  question: () => invoke<Question>("question"),
  answer: (clauseId: string, question: string, seconds: number, proof: string | null) =>
    invoke<Saved<DrillRecord>>("answer", { clauseId, question, seconds, proof }),
  trained: () => invoke<Trained[]>("trained"),
  assess: (clauseId: string, said: Assessment) => invoke<Saved<Clause>>("assess", { clauseId, said }),

  versions: (procedureId: string) => invoke<ProcedureVersion[]>("versions", { procedureId }),
  addVersion: (procedureId: string, version: string, changeSummary: string) =>
    invoke<Saved<ProcedureVersion>>("add_version", { procedureId, version, changeSummary }),
  editVersion: (id: string, values: Values) =>
    invoke<Saved<ProcedureVersion>>("edit_version", { id, values }),
  stepVersion: (id: string, step: VersionStep) =>
    invoke<Saved<ProcedureVersion>>("step_version", { id, step }),

  readers: (procedureId: string) => invoke<Reader[]>("readers", { procedureId }),
  acknowledge: (procedureId: string, reader: string, readOn: string) =>
    invoke<Saved<null>>("acknowledge", { procedureId, reader, readOn }),
  unacknowledge: (id: string) => invoke<Saved<null>>("unacknowledge", { id }),

  stepAction: (id: string, state: string) => invoke<Saved<Action>>("step_action", { id, state }),

  slots: (auditId: string) => invoke<Slot[]>("slots", { auditId }),
  addSlot: (auditId: string, values: Values) => invoke<Saved<Slot>>("add_slot", { auditId, values }),
  editSlot: (id: string, values: Values) => invoke<Saved<Slot>>("edit_slot", { id, values }),
  removeSlot: (id: string) => invoke<Saved<null>>("remove_slot", { id }),
  clashes: (auditId: string) => invoke<Clash[]>("clashes", { auditId }),
  stepAudit: (id: string, state: string) => invoke<Saved<Audit>>("step_audit", { id, state }),
  cloneAudit: (id: string) => invoke<Saved<Audit>>("clone_audit", { id }),
  cycle: () => invoke<Milestone[]>("cycle"),
  programme: () => invoke<Programme>("programme"),
  planVisit: (processId: string, month: string) => invoke<Saved<Audit>>("plan_visit", { processId, month }),
  moveVisit: (auditId: string, processId: string, month: string) =>
    invoke<Saved<Audit>>("move_visit", { auditId, processId, month }),
  dropVisit: (auditId: string, processId: string) =>
    invoke<Saved<null>>("drop_visit", { auditId, processId }),
  processMap: () => invoke<ProcessMap>("process_map"),
  processGaps: (date: string) => invoke<ProcessGaps[]>("process_gaps", { date }),
  placeProcess: (id: string, family: string, before: string | null) =>
    invoke<Saved<null>>("place_process", { id, family, before }),
  repeatProgramme: () => invoke<Saved<number>>("repeat_programme"),
  checklist: (auditId: string) => invoke<ChecklistItem[]>("checklist", { auditId }),
  buildChecklist: (auditId: string) => invoke<Saved<number>>("build_checklist", { auditId }),
  ask: (auditId: string, slotId: string | null, question: string) =>
    invoke<Saved<ChecklistItem>>("ask", { auditId, slotId, question }),
  editItem: (id: string, values: Values) => invoke<Saved<ChecklistItem>>("edit_item", { id, values }),
  raise: (itemId: string, values: Values) => invoke<Saved<Finding>>("raise", { itemId, values }),
  nonconformity: (findingId: string) => invoke<Nonconformity>("nonconformity", { findingId }),
  editNonconformity: (findingId: string, values: Values) =>
    invoke<Saved<Nonconformity>>("edit_nonconformity", { findingId, values }),
  stepNonconformity: (findingId: string, state: string) =>
    invoke<Saved<Nonconformity>>("step_nonconformity", { findingId, state }),

  standards: () => invoke<Standard[]>("standards"),
  compareStandard: (id: string) => invoke<Comparison>("compare_standard", { id }),
  addNextEdition: () => invoke<Saved<Standard>>("add_next_edition"),
  importStandard: (path: string) => invoke<Saved<Standard>>("import_standard", { path }),
  saveStandardTemplate: (path: string) => invoke<null>("save_standard_template", { path }),
  chooseStandard: (id: string) => invoke<Saved<Organisation>>("choose_standard", { id }),
  carryOver: (id: string) => invoke<Saved<null>>("carry_over", { id }),

  attachments: (recordId: string) => invoke<Attachment[]>("attachments", { recordId }),
  attach: (register: string, recordId: string, path: string) =>
    invoke<Saved<Attachment>>("attach", { register, recordId, path }),
  attachPasted: async (register: string, record: string, name: string, picture: Blob) =>
    invoke<Saved<Attachment>>("attach_pasted", await picture.arrayBuffer(), {
      headers: { register, record: encodeURIComponent(record), name: encodeURIComponent(name) },
    }),
  detach: (id: string) => invoke<Saved<null>>("detach", { id }),
  openAttachment: (id: string) => invoke<null>("open_attachment", { id }),
  saveAttachment: (id: string, path: string) => invoke<null>("save_attachment", { id, path }),

  entries: (filter: JournalFilter, before: number | null, limit: number) =>
    invoke<Entry[]>("entries", { filter, before, limit }),
  journalFacets: () => invoke<JournalFacets>("journal_facets"),
  entryRecord: (seq: number) => invoke<[string, string] | null>("entry_record", { seq }),
  saveTable: (table: ShownTable, date: string, path: string) =>
    invoke<null>("save_table", { table, date, path }),
  undo: () => invoke<Saved<null>>("undo"),
  redo: () => invoke<Saved<null>>("redo"),
  undoEntry: (seq: number) => invoke<Saved<null>>("undo_entry", { seq }),
  verify: (progress: (step: Step) => void) => invoke<VerifyReport>("verify", { progress: watched(progress) }),
  backUp: () => invoke<Backups>("back_up"),
  backups: () => invoke<Backups>("backups"),
  lastGoodBackup: () => invoke<Backup | null>("last_good_backup"),
  setBackupFolder: (folder: string) => invoke<null>("set_backup_folder", { folder }),
  previewRestore: (path: string) => invoke<Restoring>("preview_restore", { path }),
  restore: (from: string, to: string) => invoke<null>("restore", { from, to }),
  cancel: (work: Work) => invoke<null>("cancel", { work }),

  makePack: (options: PackOptions, progress: (step: Step) => void) =>
    invoke<MadePack>("make_pack", { options, progress: watched(progress) }),
  countPages: (options: PackOptions) =>
    invoke<number>("count_pages", { options, progress: watched(() => undefined) }),
  packBytes: (from: number, to: number) => invoke<ArrayBuffer>("pack_bytes", { from, to }),
  savePack: (path: string) => invoke<Saved<IssuedPack> | null>("save_pack", { path }),
  issuedPacks: () => invoke<IssuedPack[]>("issued_packs"),
  writeMail: (subject: string, body: string) => invoke<null>("write_mail", { subject, body }),
  showInFolder: (path: string) => invoke<null>("show_in_folder", { path }),
  charts: (section: PackSection, date: string) => invoke<Drawing[]>("charts", { section, date }),
  redactionChoices: () => invoke<string[]>("redaction_choices"),

  chooseDossier: (name: string) =>
    chosen(openDialog({ filters: [{ name, extensions: ["probant"] }], multiple: false, directory: false })),
  chooseFolder: () => chosen(openDialog({ directory: true, multiple: false })),
  chooseJson: (name: string) =>
    chosen(openDialog({ filters: [{ name, extensions: ["json"] }], multiple: false, directory: false })),
  chooseSheet: (name: string) =>
    chosen(
      openDialog({
        filters: [{ name, extensions: ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "txt"] }],
        multiple: false,
        directory: false,
      }),
    ),
  chooseOpenData: (name: string) =>
    chosen(
      openDialog({
        filters: [{ name, extensions: ["json", "xml", "csv", "tsv", "txt"] }],
        multiple: false,
        directory: false,
      }),
    ),
  chooseFiles: async () => {
    const paths = await openDialog({ multiple: true, directory: false });
    return paths === null ? [] : Array.isArray(paths) ? paths : [paths];
  },
  chooseTarget: (defaultPath: string, name: string, extension: string) =>
    saveDialog({ defaultPath, filters: [{ name, extensions: [extension] }] }),

  /** 1 is the size the window was drawn for, 2 twice that. */
  setZoom: (factor: number) => getCurrentWebview().setZoom(factor),
  setTitle: (title: string) => getCurrentWindow().setTitle(title),
  onOpenAsked: (act: () => void) => listen("open-asked", act),
  /** Files over the window, dropped on it, or gone again; and where, in pixels of the page. */
  onDrop: async (act: (stage: "over" | "drop" | "leave", drop: Drop) => void): Promise<UnlistenFn> => {
    const tell = (stage: "over" | "drop") => (event: { payload: Drop }) => {
      const { paths, position } = event.payload;
      const [x, y] = [position.x / window.devicePixelRatio, position.y / window.devicePixelRatio];
      act(stage, { paths, position: { x, y } });
    };
    const stops = await Promise.all([
      listen<Drop>("tauri://drag-enter", tell("over")),
      listen<Drop>("tauri://drag-drop", tell("drop")),
      listen("tauri://drag-leave", () => act("leave", { paths: [], position: { x: 0, y: 0 } })),
    ]);
    return () => stops.forEach((stop) => stop());
  },
  /** Lets `finish` end before the window closes. */
  onClose: (finish: () => Promise<void>) =>
    getCurrentWindow().onCloseRequested(async (event) => {
      event.preventDefault();
      await finish();
      await getCurrentWindow().destroy();
    }),
};

/** What registers declare in Rust, as the window builds its forms, tables and filters from it. */
import type { Declaration } from "../ipc/bindings/Declaration";
import type { FieldDeclaration } from "../ipc/bindings/FieldDeclaration";
import type { Transition } from "../ipc/bindings/Transition";
import { DECLARATIONS } from "../ipc/registers";
import { stateChips } from "./chips";
import { COLUMN_WIDTHS, type FieldDefinition, type FieldKind, type RegisterDefinition } from "./register";

/** Where a field stands in the window, and what stands beside it; the rest is declared. */
export type FieldPlace =
  | string
  | ({ name: string; /** Several lines, though one would do. */ kind?: "long" } & Partial<
      Pick<FieldDefinition, "heading" | "hint" | "tab" | "suggest" | "derived">
    >);

export function declarationOf(register: string): Declaration {
  const declaration = DECLARATIONS[register];
  if (!declaration) throw new Error(`no register ${register}`);
  return declaration;
}

function fieldKind(field: FieldDeclaration): FieldKind {
  switch (field.kind.kind) {
    case "number":
      return field.optional ? "count" : "number";
    case "cents":
      return "amount";
    case "long-text":
      return "long";
    case "person":
      return "text";
    case "instant":
      return "day";
    default:
      return field.kind.kind;
  }
}

/** The fields of a register in the order of the window. */
export function fieldsOf(register: string, places: FieldPlace[]): FieldDefinition[] {
  const declared = declarationOf(register).fields;
  return places.map((place): FieldDefinition => {
    const beside = typeof place === "string" ? { name: place } : place;
    const field = declared.find((f) => f.name === beside.name);
    if (!field) throw new Error(`no field ${beside.name} in ${register}`);
    return {
      kind: fieldKind(field),
      ...(field.kind.kind === "choice" && { words: field.kind.of }),
      ...(field.kind.kind === "reference" && { target: field.kind.of }),
      ...(field.required && { required: true }),
      ...(field.derived && { derived: true }),
      ...(field.kind.kind === "person" && { person: true }),
      ...beside,
    };
  });
}

/**
 * The fields of a register's page: those of its form in the order given, then what the form does not place, so that a field
 * declared in Rust is in the window; those entered elsewhere, on a tab of their own, are shown and filtered by only.
 */
export function pageFields(
  register: string,
  form: FieldPlace[],
  elsewhere: string[] = [],
): FieldDefinition[] {
  const placed = [...form.map((place) => (typeof place === "string" ? place : place.name)), ...elsewhere];
  const others = declarationOf(register).fields.filter(
    (f) => !placed.includes(f.name) && f.kind.kind !== "instant",
  );
  return fieldsOf(register, [
    ...form,
    ...elsewhere.map((name) => ({ name, derived: true })),
    ...others.map((f) => f.name),
  ]);
}

/** What a register declares besides its fields. */
export function declared(
  register: string,
): Pick<
  RegisterDefinition,
  "name" | "page" | "reference" | "title" | "defaults" | "carries" | "importable" | "calendar" | "linksTo"
> {
  const { name, page, reference, title, defaults, carries, importable, calendar, links_to } =
    declarationOf(register);
  // The window shows titles in French where records have one in each language.
  return {
    name,
    page,
    reference,
    title: title.replace("{lang}", "fr"),
    defaults,
    carries,
    importable,
    calendar,
    linksTo: links_to,
  };
}

/** The page that shows the records of a register; none for parts of other records. */
export function pageOf(register: string): string | undefined {
  return DECLARATIONS[register]?.page || undefined;
}

/** The register that a page shows, if it shows one. */
export function registerOn(page: string): string | undefined {
  return Object.values(DECLARATIONS).find((declaration) => declaration.page === page)?.name;
}

/** The words of a choice, in their order. */
export function wordsOf(register: string, field: string): readonly string[] {
  return fieldsOf(register, [field])[0]?.words ?? [];
}

/** The step that can follow for this record. */
function nextStep(register: string, record: Readonly<Record<string, unknown>>): Transition | undefined {
  const workflow = declarationOf(register).workflow;
  return workflow?.transitions.find(
    ({ from, when }) => record[workflow.field] === from && (!when || record[when[0]] === when[1]),
  );
}

/** The states that can follow for this record, the usual one first. */
export function nextStates(register: string, record: Readonly<Record<string, unknown>>): readonly string[] {
  return nextStep(register, record)?.to ?? [];
}

/** Who may take the next step, where not anybody: the field of the person, and those of the persons it must not be. */
export function nextBy(
  register: string,
  record: Readonly<Record<string, unknown>>,
): [string, readonly string[]] | null {
  return nextStep(register, record)?.by ?? null;
}

/** How many columns a table has that nobody laid out. */
const COLUMNS = 6;

/** A register as its declaration alone shows it, in the order of its fields: a light one needs no more. */
export function definitionOf(register: string): RegisterDefinition {
  const own = declared(register);
  const fields = pageFields(register, []);
  const first = [own.reference, own.title];
  const short = fields.filter((field) => !first.includes(field.name) && field.kind !== "long");
  const columns = [
    { field: own.reference, width: 110 },
    { field: own.title, width: 240, grows: true },
    ...short.map((field) => ({ field: field.name, width: COLUMN_WIDTHS[field.kind] ?? 140 })),
  ];
  const state =
    fields.find((f) => f.name === declarationOf(register).workflow?.field) ?? fields.find((f) => f.words);
  return {
    ...own,
    ...(state && { useChips: stateChips(register, state.name, state.words ?? []) }),
    rowHeight: 36,
    sort: [{ field: own.reference, descending: false }],
    fields,
    columns: columns.slice(0, COLUMNS),
  };
}

/** The registers that have a page. */
export function registersWithPage(): string[] {
  return Object.values(DECLARATIONS)
    .filter((declaration) => declaration.page !== "")
    .map((declaration) => declaration.name);
}

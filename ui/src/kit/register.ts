/** What a register declares to get its page: columns, fields, chips, panels. */
import type { ReactNode } from "react";

import type { Filter } from "../ipc/bindings/Filter";
import type { Row } from "../ipc/bindings/Row";
import type { Sort } from "../ipc/bindings/Sort";
import type { Key } from "../ipc/keys";
import type { Text } from "./language";

/** A number is always there; a count and an amount (cents excluding tax, shown in euros) may be unknown. */
export type FieldKind =
  "code" | "text" | "long" | "day" | "number" | "count" | "amount" | "flag" | "choice" | "reference";

export interface FieldDefinition {
  /** Name of the field, as in Rust; its label is `<register>-<name>`. */
  name: string;
  kind: FieldKind;
  /** What people call it, where they made it themselves. */
  label?: string;
  /** The words of a choice; their labels are `<register>-<name>-<word>`. */
  words?: readonly string[];
  /** The register a reference points into. */
  target?: string;
  required?: boolean;
  /** Computed: shown, sorted and filtered, never entered. */
  derived?: boolean;
  /** Key of the title that stands above the field and those that follow it. */
  heading?: Key;
  /** What a vocabulary offers for the words typed into a text. */
  suggest?: (typed: string) => Promise<{ code: string; label: string }[]>;
  /** It names somebody: those known are offered. */
  person?: boolean;
  /** Key of a sentence below the field. */
  hint?: Key;
  /** Key of the tab it is entered on; none for the first. */
  tab?: string;
}

/** Widths of a column that nobody gave one, in pixels. */
export const COLUMN_WIDTHS: Partial<Record<FieldKind, number>> = {
  day: 110,
  number: 90,
  count: 90,
  amount: 130,
  long: 220,
};

export interface ColumnDefinition {
  field: string;
  /** In pixels; a column that grows takes what is left. */
  width: number;
  grows?: boolean;
  hidden?: boolean;
  render?: (row: Row) => ReactNode;
}

export interface Chip {
  key: string;
  label: ReactNode;
  count?: number | undefined;
  filters: Filter[];
}

export interface PanelTab {
  key: string;
  /** Key of its label. */
  label: Key;
  /** What stands there, below the fields of the tab. */
  render: (row: Row, readOnly: boolean) => ReactNode;
}

export interface RegisterDefinition {
  name: string;
  /** The page it is shown on. */
  page: string;
  /** The field people cite a record by. */
  reference: string;
  /** The field that says what it is about. */
  title: string;
  fields: FieldDefinition[];
  columns: ColumnDefinition[];
  sort: Sort[];
  /** Height of a row in pixels: one line or two. */
  rowHeight: number;
  /** What a new record starts with. */
  defaults: Record<string, unknown>;
  /** Fields that the next of several new records begins with as the one before had them. */
  carries?: string[];
  /** Chips above the table, besides « all ». */
  useChips?: () => Chip[];
  /** Tabs of the record's panel besides the shared ones. */
  tabs?: PanelTab[];
  /** Other ways to look at the register than its table; the first has the key `<register>-board`. */
  board?: (readOnly: boolean) => ReactNode;
  /** Whether the page opens on its board. */
  opensOnBoard?: boolean;
  more?: { label: Key; render: (readOnly: boolean) => ReactNode };
  /** What stands above the form and helps to fill it in; `onValue` puts a value into a field. */
  advice?: (
    values: Record<string, unknown>,
    onValue: ((field: string, value: unknown) => void) | undefined,
  ) => ReactNode;
  /** What stands below the title of an open record, whichever tab is shown: where it is in its life. */
  head?: (row: Row) => ReactNode;
  /** Charts that the page can show above the table. */
  charts?: () => ReactNode;
  /** Whether it has days that a calendar can show. */
  calendar?: boolean;
  /** Whether lists made elsewhere can be brought in. */
  importable?: boolean;
  /** Registers a record can be linked with. */
  linksTo: readonly string[];
}

export function fieldOf(register: RegisterDefinition, name: string): FieldDefinition {
  const field = register.fields.find((f) => f.name === name);
  if (!field) throw new Error(`no field ${name} in ${register.name}`);
  return field;
}

/** What begins the name of a field that people added themselves, in what is told of a change. */
const CUSTOM = "custom:";

/** What people call a field, wherever it is told of: one that they made and took out since keeps its name. */
export function fieldLabel(
  text: Text,
  register: Pick<RegisterDefinition, "name" | "fields">,
  name: string,
): string {
  const own = register.fields.find((field) => field.name === name)?.label;
  return (
    own ?? (name.startsWith(CUSTOM) ? name.slice(CUSTOM.length) : text.composed(`${register.name}-${name}`))
  );
}

/** What people call one of the words of a choice. */
export function wordLabel(text: Text, register: string, field: FieldDefinition, word: string): string {
  if (field.label === undefined) return text.composed(`${register}-${field.name}-${word}`);
  return word === "true" || word === "false" ? text(word === "true" ? "flag-yes" : "flag-no") : word;
}

/** A field of a row as text; empty where nothing is entered. */
export function textOf(row: Row, field: string): string {
  const value = row.record[field];
  return value === null || value === undefined ? "" : String(value);
}

/** What a table is asked for, where only some of it matters. */
import type { Filter } from "../ipc/bindings/Filter";
import type { Language } from "../ipc/bindings/Language";
import type { Query } from "../ipc/bindings/Query";

/** Current records, all of them, in their natural order, unless `wanted` says otherwise. */
export function queryOf(language: Language, wanted: Partial<Query>): Query {
  return { sort: [], filters: [], words: "", archived: false, offset: 0, limit: 0, ...wanted, language };
}

/** The condition that a field is one of these values. */
export function anyOf(field: string, ...values: string[]): Filter {
  return { field, condition: "any", values };
}

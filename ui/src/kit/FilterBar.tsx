/** What narrows a table: chips, words, and conditions on any column. */
import type { ReactNode } from "react";

import { FilterChips, type NamedFilter } from "./FilterChips";
import { useLanguage, useText } from "./language";
import type { Chip, RegisterDefinition } from "./register";

/** What is remembered of a table. */
export interface View {
  /** Identity of the kept view that it is, if it is one. */
  kept?: string | undefined;
  chip: string;
  words: string;
  filters: NamedFilter[];
  archived: boolean;
}

export const EVERYTHING: View = { chip: "", words: "", filters: [], archived: false };

interface BarProps {
  register: RegisterDefinition;
  chips: Chip[];
  total: number | undefined;
  view: View;
  onView: (view: View) => void;
  /** The views that people keep. */
  views: ReactNode;
}

export function FilterBar(props: BarProps) {
  const { register, chips, total, view } = props;
  // What is changed is no longer the view that was kept.
  const onView = (next: View) => props.onView({ ...next, kept: undefined });
  const text = useText();
  const language = useLanguage();
  const chip = (key: string, label: ReactNode, count: number | undefined) => (
    <button
      key={key}
      type="button"
      className="chip"
      aria-pressed={!view.archived && !view.kept && view.chip === key}
      onClick={() => onView({ ...view, chip: key, archived: false })}
    >
      {label}
      {count !== undefined && <span className="chip-count"> {count.toLocaleString(language)}</span>}
    </button>
  );
  return (
    <div className="filter-bar">
      {chip("", text("table-all"), total)}
      {chips.map((c) => chip(c.key, c.label, c.count))}
      <button
        type="button"
        className="chip"
        aria-pressed={view.archived}
        onClick={() => onView({ ...view, archived: !view.archived, chip: "" })}
      >
        {text("table-archived")}
      </button>
      {props.views}
      <FilterChips
        register={register}
        filters={view.filters}
        onFilters={(filters) => onView({ ...view, filters })}
      />
      <input
        type="search"
        className="filter-words"
        aria-label={text("table-words")}
        placeholder={text("table-words")}
        value={view.words}
        onChange={(e) => onView({ ...view, words: e.target.value })}
      />
    </div>
  );
}

/** What narrows the journal: who, when, which register, what kind of change, and words. */
import { useQuery } from "@tanstack/react-query";

import type { JournalFilter } from "../../ipc/bindings/JournalFilter";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { DayControl } from "../../kit/DayControl";
import { useText } from "../../kit/language";
import { Pick } from "../../kit/Pick";

export const NO_FILTER: JournalFilter = {
  author: "",
  from: null,
  to: null,
  register: "",
  code: "",
  words: "",
};

interface BarProps {
  filter: JournalFilter;
  onFilter: (filter: JournalFilter) => void;
}

export function JournalBar({ filter, onFilter }: BarProps) {
  const text = useText();
  const { data: facets } = useQuery({ queryKey: keys.journalFacets(), queryFn: client.journalFacets });
  const put = (change: Partial<JournalFilter>) => onFilter({ ...filter, ...change });
  const choices = (ids: readonly string[], label: (id: string) => string) =>
    ids.map((id) => ({ id, label: label(id) })).sort((a, b) => a.label.localeCompare(b.label));
  return (
    <div className="chips journal-bar" role="group" aria-label={text("table-filter")}>
      <Pick
        all={text("journal-every-author")}
        value={filter.author}
        choices={choices(facets?.authors ?? [], (id) => id)}
        onPick={(author) => put({ author })}
      />
      <Pick
        all={text("journal-every-register")}
        value={filter.register}
        choices={choices(facets?.registers ?? [], (id) => text.composed(`${id}-register`))}
        onPick={(register) => put({ register })}
      />
      <Pick
        all={text("journal-every-kind")}
        value={filter.code}
        choices={choices(facets?.codes ?? [], (id) => text.composed(`journal-kind-${id}`))}
        onPick={(code) => put({ code })}
      />
      <DayControl label={text("journal-from")} value={filter.from} onSave={(from) => put({ from })} />
      <DayControl label={text("journal-to")} value={filter.to} onSave={(to) => put({ to })} />
      <input
        type="search"
        className="filter-words"
        aria-label={text("table-words")}
        placeholder={text("journal-words")}
        value={filter.words}
        onChange={(event) => put({ words: event.target.value })}
      />
    </div>
  );
}

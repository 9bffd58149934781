/** The page of any register: its table, and the record open beside it. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button, ToggleButton } from "react-aria-components";

import type { Filter } from "../ipc/bindings/Filter";
import type { Query } from "../ipc/bindings/Query";
import type { Sort } from "../ipc/bindings/Sort";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { BulkBar } from "./BulkBar";
import { useChosen } from "./chosen";
import { ColumnMenu, useColumns } from "./columns";
import { useCompact } from "./compact";
import { ExportMenu } from "./ExportMenu";
import { Folded } from "./Folded";
import { EVERYTHING, FilterBar, type View } from "./FilterBar";
import { useLanguage, useText } from "./language";
import { NewRecord } from "./NewRecord";
import { focusIsNowhere } from "./focus";
import { goTo } from "./router";
import { RecordPanel } from "./RecordPanel";
import type { RegisterDefinition } from "./register";
import { useRowsInHand } from "./rowsInHand";
import { useRemembered } from "./storage";
import { SavedViews } from "./SavedViews";
import { useSplitter } from "./Splitter";
import { Table } from "./Table";

interface PageProps {
  register: RegisterDefinition;
  record: string | null;
  /** Whether the record takes the whole page. */
  full: boolean;
  /** The field or the tab of the record to begin at. */
  at: string | null;
  readOnly: boolean;
}

export function RegisterPage({ register, record, full, at, readOnly }: PageProps) {
  const { style, splitter } = useSplitter();
  const text = useText();
  const language = useLanguage();
  const compact = useCompact();
  const chips = register.useChips?.() ?? [];
  const [view, setView] = useRemembered<View>(`view:${register.name}`, EVERYTHING);
  const [sort, setSort] = useRemembered<Sort[]>(`sort:${register.name}`, register.sort);
  const [drawn, setDrawn] = useRemembered<boolean>(`charts:${register.name}`, false);
  const [boarded, setBoarded] = useRemembered<boolean>(
    `board:${register.name}`,
    register.opensOnBoard === true,
  );
  const [showing, setShowing] = useState(false);
  const { columns, choices, choose, widths, setWidth, move, reset } = useColumns(register);
  // What people took out since cannot be asked for any more.
  const there = (field: string) => register.fields.some((f) => f.name === field);
  const chip = chips.find((c) => c.key === view.chip);
  // Chips are made anew at each render; what they filter by seldom changes.
  const chipText = JSON.stringify(chip?.filters ?? []);
  const chipFilters = useMemo(() => JSON.parse(chipText) as Filter[], [chipText]);
  const query = useMemo<Query>(
    () => ({
      sort: sort.filter((s) => there(s.field)),
      filters: [
        ...chipFilters,
        ...view.filters
          .filter((f) => there(f.field))
          .map(({ field, condition, values }) => ({ field, condition, values })),
      ],
      words: view.words,
      archived: view.archived,
      offset: 0,
      limit: 0,
      language,
    }),
    [sort, chipFilters, view, language],
  );
  const chosen = useChosen(register.name, query);
  const rows = useRowsInHand(register, columns, query, chosen);
  const all = useCount(register.name, { ...query, filters: [], words: "", archived: false });
  const matching = useCount(register.name, query);
  const narrowed = view.chip !== "" || view.words !== "" || view.filters.length > 0 || view.archived;
  // What is shown in the place of the table is filtered by nothing.
  const elsewhere =
    (register.charts !== undefined && drawn) ||
    (register.more !== undefined && showing) ||
    (register.board !== undefined && boarded);
  const close = () => goTo(register.page);
  const widen = () => goTo(register.page, record, !full);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Arrows walk the table as soon as the page is there, and again when the record beside it is closed.
    if (!record && focusIsNowhere()) {
      page.current?.querySelector<HTMLElement>(".table")?.focus({ preventScroll: true });
    }
  }, [record, matching]);

  const tools = (
    <>
      {register.charts && (
        <ToggleButton className="button" isSelected={drawn} onChange={setDrawn}>
          {text("charts-show")}
        </ToggleButton>
      )}
      {register.board && (
        <ToggleButton
          className="button"
          isSelected={boarded}
          onChange={(on) => {
            setBoarded(on);
            setShowing(false);
          }}
        >
          {text.composed(`${register.name}-board`)}
        </ToggleButton>
      )}
      {register.more && (
        <ToggleButton
          className="button"
          isSelected={showing}
          onChange={(on) => {
            setShowing(on);
            setBoarded(false);
          }}
        >
          {text(register.more.label)}
        </ToggleButton>
      )}
      <ColumnMenu choices={choices} shown={columns} onShown={choose} reset={reset} />
      {register.importable && (
        <Button className="button" isDisabled={readOnly} onPress={() => goTo("import", register.name)}>
          {text("action-import")}
        </Button>
      )}
      <ExportMenu register={register} query={query} onPrint={() => void rows.print(query)} />
    </>
  );
  const filters = (
    <FilterBar
      register={register}
      chips={chips}
      total={all}
      view={view}
      onView={setView}
      views={
        <SavedViews
          register={register}
          shown={{ view, sort, columns: columns.map((column) => column.field) }}
          readOnly={readOnly}
          onShow={(kept) => {
            setView(kept.view);
            setSort(kept.sort);
            if (kept.columns.length > 0) choose(kept.columns);
          }}
        />
      }
    />
  );
  return (
    <div
      ref={page}
      className={record ? (full ? "split split-full" : "split") : "split split-alone"}
      style={style}
      onPaste={(event) => {
        const into = event.target instanceof HTMLElement && event.target.closest("input, textarea, .panel");
        const text = event.clipboardData.getData("text/plain");
        if (into || !register.importable || readOnly || !text.trim()) return;
        event.preventDefault();
        void rows.paste(text);
      }}
      onKeyDown={(e) => {
        if (e.key !== "Escape" || e.defaultPrevented || !record) return;
        if (full) return goTo(register.page, record);
        page.current?.querySelector<HTMLElement>(".table")?.focus({ preventScroll: true });
        close();
      }}
    >
      <section className="list-side" aria-labelledby="page-title">
        <header className="list-head">
          <h1 id="page-title">{text.composed(`${register.name}-register`)}</h1>
          <span className="muted list-count" data-testid="count">
            {matching !== undefined && text.composed(`${register.name}-count`, { count: matching })}
          </span>
          <span className="push" />
          {compact ? (
            <>
              {!elsewhere && <Folded label={text("table-filter")}>{filters}</Folded>}
              <Folded label={text("tools-more")}>{tools}</Folded>
            </>
          ) : (
            tools
          )}
          <Button
            className="button button-first"
            isDisabled={readOnly}
            onPress={() => goTo(register.page, "new")}
          >
            {text.composed(`${register.name}-new`)} <kbd>N</kbd>
          </Button>
        </header>
        {all === 0 && !narrowed ? (
          <Empty register={register} readOnly={readOnly} />
        ) : register.charts && drawn ? (
          register.charts()
        ) : register.more && showing ? (
          register.more.render(readOnly)
        ) : register.board && boarded ? (
          register.board(readOnly)
        ) : (
          <>
            {chosen.ids.size > 0 ? (
              <BulkBar register={register} query={query} chosen={chosen} rows={rows} readOnly={readOnly} />
            ) : (
              !compact && filters
            )}
            {matching === 0 && (
              <div className="empty">
                <h2>{text("table-no-match")}</h2>
                <p>{text("table-no-match-hint")}</p>
                <Button className="button" onPress={() => setView(EVERYTHING)}>
                  {text("table-clear")}
                </Button>
              </div>
            )}
            {(matching === undefined || matching > 0) && (
              <Table
                register={register}
                columns={columns}
                query={query}
                selected={record}
                onSelect={(id) => goTo(register.page, id)}
                onEnter={(id) => goTo(register.page, id, true)}
                onSort={setSort}
                chosen={chosen}
                onCopy={(id) => void rows.copy(id)}
                widths={widths}
                onWidth={setWidth}
                onMove={move}
              />
            )}
          </>
        )}
      </section>
      {record && !full && splitter}
      {record === "new" && <NewRecord register={register} full={full} onFull={widen} onClose={close} />}
      {record && record !== "new" && (
        <RecordPanel
          key={record}
          register={register}
          id={record}
          readOnly={readOnly}
          full={full}
          at={at}
          onFull={widen}
          onClose={close}
        />
      )}
    </div>
  );
}

function useCount(register: string, query: Query): number | undefined {
  const { data } = useQuery({
    queryKey: keys.count(register, { ...query, sort: [] }),
    queryFn: () => client.page(register, { ...query, sort: [], limit: 0 }),
    placeholderData: (before) => before,
  });
  return data?.total;
}

function Empty({ register, readOnly }: { register: RegisterDefinition; readOnly: boolean }) {
  const text = useText();
  return (
    <div className="empty">
      <h2>{text.composed(`${register.name}-empty`)}</h2>
      <p>{text.composed(`${register.name}-empty-hint`)}</p>
      <Button
        className="button button-first"
        isDisabled={readOnly}
        onPress={() => goTo(register.page, "new")}
      >
        {text.composed(`${register.name}-new`)}
      </Button>
      {register.importable && (
        <Button className="button" isDisabled={readOnly} onPress={() => goTo("import", register.name)}>
          {text("import-list")}
        </Button>
      )}
    </div>
  );
}

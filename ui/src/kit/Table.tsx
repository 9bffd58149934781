/** The one table: rows come by pages as they scroll into view, so that a hundred thousand cost no more than ten. */
import { keepPreviousData, useQueries, type UseQueryResult } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";

import type { Page } from "../ipc/bindings/Page";
import type { Query } from "../ipc/bindings/Query";
import type { Row } from "../ipc/bindings/Row";
import type { Sort } from "../ipc/bindings/Sort";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { CellValue } from "./CellValue";
import type { Chosen } from "./chosen";
import { COMPACT_ROW, useCompact } from "./compact";
import { useColumnWidths } from "./columnWidths";
import { useText } from "./language";
import { fieldOf, textOf, type ColumnDefinition, type RegisterDefinition } from "./register";
import { HeadCell } from "./TableHead";

const PAGE = 100;
/** Pixels of the column in which rows are chosen. */
const CHOICE = 32;

interface TableProps {
  register: RegisterDefinition;
  columns: ColumnDefinition[];
  query: Query;
  selected: string | null;
  onSelect: (id: string) => void;
  /** Opens the record that is open beside the table as a page. */
  onEnter: (id: string) => void;
  onSort: (sort: Sort[]) => void;
  chosen: Chosen;
  /** Copies rows: those that are chosen, or this one. */
  onCopy: (id: string | null) => void;
  widths: Record<string, number>;
  onWidth: (field: string, width: number | null) => void;
  onMove: (field: string, to: string) => void;
}

export function Table(props: TableProps) {
  const { register, query, chosen } = props;
  const compact = useCompact();
  const rowHeight = compact ? Math.min(COMPACT_ROW, register.rowHeight) : register.rowHeight;
  const text = useText();
  const label = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const [active, setActive] = useState(0);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  // Rows of another height are measured anew.
  useEffect(() => rows.measure(), [rows, rowHeight]);
  const items = rows.getVirtualItems();
  const first = Math.floor((items[0]?.index ?? 0) / PAGE);
  const last = Math.floor((items[items.length - 1]?.index ?? 0) / PAGE);
  // The pages beside those on screen are fetched before they are: a row that comes into view is there.
  const from = Math.max(0, first - 1);
  const numbers = Array.from({ length: last - from + 2 }, (_, i) => from + i).filter(
    (number) => number <= last || number * PAGE < total,
  );
  const pages: UseQueryResult<Page>[] = useQueries({
    queries: numbers.map((number) => ({
      queryKey: keys.page(register.name, query, number),
      queryFn: () => client.page(register.name, { ...query, offset: number * PAGE, limit: PAGE }),
      placeholderData: keepPreviousData,
    })),
  });
  const known = pages.find((p) => p.data)?.data?.total;
  useEffect(() => {
    if (known !== undefined) setTotal(known);
  }, [known]);
  const asked = JSON.stringify(query);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setActive(0);
  }, [asked]);

  const rowAt = (index: number): Row | undefined =>
    pages[Math.floor(index / PAGE) - from]?.data?.rows[index % PAGE];
  const move = (to: number) => {
    const index = Math.max(0, Math.min(total - 1, to));
    setActive(index);
    rows.scrollToIndex(index);
    const row = rowAt(index);
    if (row && props.selected !== null) props.onSelect(textOf(row, "id"));
  };
  const walk = (event: KeyboardEvent) => {
    // Keys of the head are its own.
    if (event.target !== event.currentTarget) return;
    const row = rowAt(active);
    const letter = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : "";
    if (letter === "a") chosen.all();
    else if (letter === "c") props.onCopy(row ? textOf(row, "id") : null);
    else if (event.key === " " && row) chosen.toggle(textOf(row, "id"), active);
    else if (event.key === "Escape" && chosen.ids.size > 0) chosen.none();
    else if (event.shiftKey && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      const to = Math.max(0, Math.min(total - 1, active + (event.key === "ArrowDown" ? 1 : -1)));
      setActive(to);
      rows.scrollToIndex(to);
      chosen.extend(to);
    } else return walkPlain(event);
    event.preventDefault();
  };
  const walkPlain = (event: KeyboardEvent) => {
    const visible = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + visible,
      PageUp: active - visible,
      Home: 0,
      End: total - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      move(to);
    } else if (event.key === "Enter") {
      const row = rowAt(active);
      if (!row) return;
      const id = textOf(row, "id");
      if (id === props.selected) props.onEnter(id);
      else props.onSelect(id);
    }
  };
  const columns = useColumnWidths(
    scroller,
    props.columns,
    items.length > 0 && rowAt(items[0]?.index ?? 0) !== undefined,
    props.widths,
  );
  const template = columns.map((c) => (c.grows ? `minmax(${c.width}px, 1fr)` : `${c.width}px`)).join(" ");
  const least = columns.reduce((sum, c) => sum + c.width, CHOICE);
  const every = total > 0 && chosen.ids.size >= total;

  return (
    <div
      className="table"
      role="grid"
      aria-label={text.composed(`${register.name}-register`)}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={total > 0 ? `${label}-${active}` : undefined}
      tabIndex={0}
      ref={scroller}
      onKeyDown={walk}
      style={
        {
          "--columns": `${CHOICE}px ${template}`,
          "--row": `${rowHeight}px`,
          "--least": `${least}px`,
        } as React.CSSProperties
      }
    >
      <div role="row" aria-rowindex={1} className="table-head">
        <div role="columnheader" className="cell-pick">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={text("bulk-choose-all")}
            checked={every}
            ref={(box) => {
              if (box) box.indeterminate = chosen.ids.size > 0 && !every;
            }}
            onChange={() => (every ? chosen.none() : chosen.all())}
          />
        </div>
        {columns.map((column) => (
          <HeadCell
            key={column.field}
            register={register}
            columns={columns}
            column={column}
            query={query}
            onSort={props.onSort}
            onWidth={props.onWidth}
            onMove={props.onMove}
          />
        ))}
      </div>
      <div className="table-body" role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => {
          const row = rowAt(item.index);
          const id = row ? textOf(row, "id") : "";
          return (
            <div
              key={item.key}
              id={`${label}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={row !== undefined && (id === props.selected || chosen.ids.has(id))}
              className={["table-row", item.index === active && "active", chosen.ids.has(id) && "chosen"]
                .filter(Boolean)
                .join(" ")}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={(event) => {
                setActive(item.index);
                if (!row) return;
                if (event.shiftKey) chosen.extend(item.index);
                else if (event.ctrlKey || event.metaKey) chosen.toggle(id, item.index);
                else {
                  chosen.touch(item.index);
                  props.onSelect(id);
                }
              }}
            >
              <div role="gridcell" className="cell-pick" onClick={(event) => event.stopPropagation()}>
                {row && (
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    aria-label={text("bulk-choose", { reference: textOf(row, register.reference) })}
                    checked={chosen.ids.has(id)}
                    onClick={(event) => {
                      if (!event.shiftKey) return;
                      event.preventDefault();
                      chosen.extend(item.index);
                    }}
                    onChange={() => chosen.toggle(id, item.index)}
                  />
                )}
              </div>
              {columns.map((column) => (
                <div
                  role="gridcell"
                  key={column.field}
                  data-cell={column.field}
                  className={`cell cell-${fieldOf(register, column.field).kind}`}
                >
                  {row &&
                    (column.render?.(row) ?? (
                      <CellValue register={register} field={column.field} row={row} />
                    ))}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

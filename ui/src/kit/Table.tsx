/** The one table: rows come by pages as they scroll into view, so that a hundred thousand cost no more than ten. */
import { keepPreviousData, useQueries, type UseQueryResult } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "react-aria-components";

import type { Page } from "../ipc/bindings/Page";
import type { Query } from "../ipc/bindings/Query";
import type { Row } from "../ipc/bindings/Row";
import type { Sort } from "../ipc/bindings/Sort";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { CellValue } from "./CellValue";
import { useText } from "./language";
import { fieldLabel, fieldOf, textOf, type ColumnDefinition, type RegisterDefinition } from "./register";

const PAGE = 100;

interface TableProps {
  register: RegisterDefinition;
  columns: ColumnDefinition[];
  query: Query;
  selected: string | null;
  onSelect: (id: string) => void;
  /** Opens the record that is open beside the table as a page. */
  onEnter: (id: string) => void;
  onSort: (sort: Sort[]) => void;
}

export function Table(props: TableProps) {
  const { register, columns, query } = props;
  const text = useText();
  const label = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const [active, setActive] = useState(0);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => register.rowHeight,
    overscan: 6,
  });
  const items = rows.getVirtualItems();
  const first = Math.floor((items[0]?.index ?? 0) / PAGE);
  const last = Math.floor((items[items.length - 1]?.index ?? 0) / PAGE);
  const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
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
    pages[Math.floor(index / PAGE) - first]?.data?.rows[index % PAGE];
  const move = (to: number) => {
    const index = Math.max(0, Math.min(total - 1, to));
    setActive(index);
    rows.scrollToIndex(index);
    const row = rowAt(index);
    if (row && props.selected !== null) props.onSelect(textOf(row, "id"));
  };
  const walk = (event: KeyboardEvent) => {
    const visible = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / register.rowHeight) - 1);
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
  const template = columns.map((c) => (c.grows ? `minmax(${c.width}px, 1fr)` : `${c.width}px`)).join(" ");
  const least = columns.reduce((sum, c) => sum + c.width, 0);

  return (
    <div
      className="table"
      role="grid"
      aria-label={text.composed(`${register.name}-register`)}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-activedescendant={total > 0 ? `${label}-${active}` : undefined}
      tabIndex={0}
      ref={scroller}
      onKeyDown={walk}
      style={
        {
          "--columns": template,
          "--row": `${register.rowHeight}px`,
          "--least": `${least}px`,
        } as React.CSSProperties
      }
    >
      <div role="row" aria-rowindex={1} className="table-head">
        {columns.map((column) => (
          <HeadCell key={column.field} {...props} column={column} />
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
              aria-selected={row !== undefined && id === props.selected}
              className={`table-row${item.index === active ? " active" : ""}`}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => {
                setActive(item.index);
                if (row) props.onSelect(id);
              }}
            >
              {columns.map((column) => (
                <div
                  role="gridcell"
                  key={column.field}
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

function HeadCell({ register, column, query, onSort }: TableProps & { column: ColumnDefinition }) {
  const text = useText();
  const sort = query.sort.find((s) => s.field === column.field);
  const name = fieldLabel(text, register, column.field);
  const direction = sort ? (sort.descending ? "descending" : "ascending") : "none";
  return (
    <div
      role="columnheader"
      aria-sort={direction}
      className={`cell cell-${fieldOf(register, column.field).kind}`}
    >
      <Button
        className="sort-button"
        aria-label={text("table-sort-hint", { name })}
        excludeFromTabOrder={false}
        onPress={() => onSort([{ field: column.field, descending: sort ? !sort.descending : false }])}
      >
        {name}
        <span aria-hidden="true">{sort ? (sort.descending ? " ↓" : " ↑") : ""}</span>
      </Button>
    </div>
  );
}

/** How wide columns are: what a person dragged, else what they hold and the room there is. */
import { useLayoutEffect, useState, type RefObject } from "react";

import type { ColumnDefinition } from "./register";

/** Pixels beside the text of a cell. */
const PADDING = 18;
/** No text makes a column wider by itself. */
const WIDEST = 480;

/** How far the text of a cell reaches, drawn or cut off, in pixels from its left edge. */
function reach(cell: Element): number {
  const edge = cell.getBoundingClientRect().left;
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let [left, right] = [Infinity, 0];
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) {
      left = Math.min(left, box.left);
      right = Math.max(right, box.right);
    }
  }
  if (right === 0) return 0;
  const mark = cell.querySelector("svg");
  return right - Math.min(left, mark?.getBoundingClientRect().left ?? left, edge + PADDING / 2 + WIDEST);
}

/** The width at which nothing on screen of the column below this head is cut; none where there is no such column. */
export function naturalWidth(head: HTMLElement | null): number | null {
  const field = head?.dataset["field"];
  const table = head?.closest(".table");
  if (!head || !table || field === undefined) return null;
  const cells = [head, ...table.querySelectorAll(`[data-cell="${CSS.escape(field)}"]`)];
  const most = Math.max(...cells.map(reach));
  return most === 0 ? null : Math.min(WIDEST, Math.ceil(most) + PADDING);
}

/** The widths that columns take besides those they are declared with: the room that is left goes to those whose text is cut. */
function shared(
  columns: ColumnDefinition[],
  naturals: Map<string, number>,
  room: number,
): Record<string, number> {
  const free = room - columns.reduce((sum, column) => sum + column.width, 0);
  const wanting = columns.flatMap((column) => {
    const wanted = (naturals.get(column.field) ?? 0) - column.width;
    return wanted > 0 && !column.grows ? [{ column, wanted }] : [];
  });
  const wanted = wanting.reduce((sum, one) => sum + one.wanted, 0);
  if (free <= 0 || wanted === 0) return {};
  // Of scarce room the growing column keeps a half.
  const some = columns.some((column) => column.grows) ? free / 2 : free;
  const share = Math.min(1, some / wanted);
  return Object.fromEntries(
    wanting.map(({ column, wanted: more }) => [column.field, Math.floor(column.width + more * share)]),
  );
}

/**
 * Columns as wide as they are now. They are measured once, when their first rows are there: nothing moves under the eye while
 * one scrolls; a person's own widths win.
 */
export function useColumnWidths(
  table: RefObject<HTMLElement | null>,
  columns: ColumnDefinition[],
  ready: boolean,
  own: Record<string, number>,
): ColumnDefinition[] {
  const [room, setRoom] = useState(0);
  const [fitted, setFitted] = useState<Record<string, number>>({});
  const shown = columns.map((column) => column.field).join(" ");
  useLayoutEffect(() => {
    const element = table.current;
    if (!element) return;
    const measure = new ResizeObserver(() => setRoom(element.clientWidth));
    measure.observe(element);
    return () => measure.disconnect();
  }, [table]);
  useLayoutEffect(() => {
    const heads = table.current?.querySelectorAll<HTMLElement>("[data-field]");
    if (!ready || !heads || room === 0) return;
    const naturals = new Map<string, number>();
    for (const head of heads) {
      const width = naturalWidth(head);
      if (width !== null) naturals.set(head.dataset["field"] ?? "", width);
    }
    // Measured on what was just laid out, before it is painted.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setFitted(shared(columns, naturals, room));
    // Measured again when other columns are shown, or in another room; not for every page of rows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [table, shown, ready, room]);
  return columns.map((column) => {
    const width = own[column.field] ?? fitted[column.field];
    return width === undefined
      ? column
      : { ...column, width, grows: own[column.field] === undefined && column.grows === true };
  });
}

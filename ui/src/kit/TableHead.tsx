/** The head of a table: sorted with a press, made wider or narrower, and moved, with the mouse or from the keyboard. */
import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";

import type { Query } from "../ipc/bindings/Query";
import type { Sort } from "../ipc/bindings/Sort";
import { naturalWidth } from "./columnWidths";
import { useText } from "./language";
import { fieldLabel, fieldOf, type ColumnDefinition, type RegisterDefinition } from "./register";

/** Pixels that a key makes a column wider by, and that a pointer moves before a press is a drag. */
const STEP = 16;
const DRAG = 6;
/** The narrowest column. */
const LEAST = 44;

interface HeadProps {
  register: RegisterDefinition;
  columns: ColumnDefinition[];
  query: Query;
  onSort: (sort: Sort[]) => void;
  /** Gives a column this width; none for that which fits. */
  onWidth: (field: string, width: number | null) => void;
  /** Puts a column in the place of another. */
  onMove: (field: string, to: string) => void;
}

export function HeadCell({ column, ...props }: HeadProps & { column: ColumnDefinition }) {
  const { register, columns, query, onSort, onWidth, onMove } = props;
  const text = useText();
  const cell = useRef<HTMLDivElement>(null);
  const press = useRef({ x: 0, moved: false });
  const [over, setOver] = useState(false);
  const sort = query.sort.find((s) => s.field === column.field);
  const name = fieldLabel(text, register, column.field);
  const direction = sort ? (sort.descending ? "descending" : "ascending") : "none";
  const width = () => cell.current?.getBoundingClientRect().width ?? column.width;
  const at = columns.findIndex((c) => c.field === column.field);
  const drag = (event: PointerEvent) => {
    if (event.buttons !== 1) return;
    if (!press.current.moved && Math.abs(event.clientX - press.current.x) > DRAG) {
      press.current.moved = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      setOver(true);
    }
  };
  const drop = (event: PointerEvent) => {
    setOver(false);
    if (!press.current.moved) return;
    const cells = [...(cell.current?.parentElement?.querySelectorAll<HTMLElement>("[data-field]") ?? [])];
    const under = cells.find((one) => {
      const box = one.getBoundingClientRect();
      return event.clientX >= box.left && event.clientX < box.right;
    });
    const to = under?.dataset["field"];
    if (to && to !== column.field) onMove(column.field, to);
  };
  const keys = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0 || !(event.altKey || event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    const to = columns[at + step];
    if (event.shiftKey) onWidth(column.field, Math.max(LEAST, Math.round(width() + step * STEP)));
    else if (to) onMove(column.field, to.field);
  };
  return (
    <div
      ref={cell}
      role="columnheader"
      aria-sort={direction}
      data-field={column.field}
      className={`cell cell-${fieldOf(register, column.field).kind}${over ? " cell-moved" : ""}`}
      onPointerDown={(event) => {
        press.current = { x: event.clientX, moved: false };
      }}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={() => setOver(false)}
      onKeyDown={keys}
    >
      <button
        type="button"
        className="sort-button"
        aria-label={text("table-sort-hint", { name })}
        onClick={() => {
          if (press.current.moved) return;
          onSort([{ field: column.field, descending: sort ? !sort.descending : false }]);
        }}
      >
        {name}
        <span aria-hidden="true">{sort ? (sort.descending ? " ↓" : " ↑") : ""}</span>
      </button>
      <Resizer
        name={name}
        width={width}
        onWidth={(next) => onWidth(column.field, next)}
        fitting={() => naturalWidth(cell.current)}
      />
    </div>
  );
}

/** The line at the right of a column. The keyboard has Shift and the arrows on the title instead. */
function Resizer(props: {
  name: string;
  width: () => number;
  onWidth: (width: number | null) => void;
  fitting: () => number | null;
}) {
  const text = useText();
  const from = useRef({ x: 0, width: 0 });
  return (
    <span
      className="resizer"
      title={text("table-resize", { name: props.name })}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.stopPropagation();
        from.current = { x: event.clientX, width: props.width() };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        event.stopPropagation();
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        props.onWidth(Math.max(LEAST, Math.round(from.current.width + event.clientX - from.current.x)));
      }}
      onPointerUp={(event) => event.stopPropagation()}
      onDoubleClick={() => props.onWidth(props.fitting())}
    />
  );
}

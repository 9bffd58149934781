/** The programme as a grid: processes or clauses down, the months of the cycle across. What is planned is planned, moved and
 * taken out here, with the pointer or the keys. */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { Button } from "react-aria-components";

import type { ProgrammeRow } from "../../ipc/bindings/ProgrammeRow";
import type { Visit } from "../../ipc/bindings/Visit";
import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { today } from "../../kit/day";
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/router";
import { dayOfMonth, monthIndex, monthsOf } from "./months";

const PRIORITY_MARKS: Record<string, string> = { high: "major", medium: "weak", low: "note" };

interface GridProps {
  rows: ProgrammeRow[];
  startsOn: string;
  months: number;
  /** What a row is. */
  by: "process" | "clause";
  /** The rows that nothing looks at. */
  unseen: ReadonlySet<string>;
  readOnly: boolean;
}

interface Cell {
  row: number;
  month: number;
}

export function ProgrammeGrid({ rows, startsOn, months, by, unseen, readOnly }: GridProps) {
  const text = useText();
  const language = useLanguage();
  const { act } = useChanges();
  const editable = by === "process" && !readOnly;
  const now = monthIndex(startsOn, today());
  const [at, setAt] = useState<Cell>({ row: 0, month: Math.max(0, Math.min(months - 1, now)) });
  const [held, setHeld] = useState<{ from: Cell; over: number } | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const columns = monthsOf(startsOn, months, language);
  const years = columns.reduce<{ year: number; months: number }[]>((all, column) => {
    const last = all.at(-1);
    if (last?.year === column.year) last.months += 1;
    else all.push({ year: column.year, months: 1 });
    return all;
  }, []);
  useEffect(() => {
    // The month that is running is in sight.
    grid.current?.querySelector("[data-now]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, []);
  const visitsAt = ({ row, month }: Cell) => rows[row]?.visits.filter((visit) => visit.month === month) ?? [];
  const movable = (cell: Cell) => visitsAt(cell).find((visit) => visit.movable);
  const subject = rows[at.row]?.subject;
  const go = (cell: Cell) => {
    setAt(cell);
    window.requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-cell-at="${cell.row} ${cell.month}"]`)?.focus(),
    );
  };
  const open = (visit: Visit) => goTo("audits", visit.audit.id);
  const plan = (cell: Cell) => {
    const process = rows[cell.row]?.subject.id;
    if (process) act(() => client.planVisit(process, dayOfMonth(startsOn, cell.month)));
  };
  const move = (cell: Cell, month: number) => {
    const [process, visit] = [rows[cell.row]?.subject.id, movable(cell)];
    if (!process || !visit || month < 0 || month >= months || month === cell.month) return;
    act(
      () => client.moveVisit(visit.audit.id, process, dayOfMonth(startsOn, month)),
      () => go({ row: cell.row, month }),
    );
  };
  const drop = (cell: Cell) => {
    const [process, visit] = [rows[cell.row]?.subject.id, movable(cell)];
    if (process && visit) act(() => client.dropVisit(visit.audit.id, process));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const across = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const down = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const first = visitsAt(at)[0];
    if (event.altKey && across !== 0) {
      if (editable) move(at, at.month + across);
    } else if (across !== 0 || down !== 0) {
      go({
        row: Math.max(0, Math.min(rows.length - 1, at.row + down)),
        month: Math.max(0, Math.min(months - 1, at.month + across)),
      });
    } else if (event.key === "Home") go({ ...at, month: 0 });
    else if (event.key === "End") go({ ...at, month: months - 1 });
    else if (event.key === "Enter" && first) open(first);
    else if ((event.key === "Enter" || event.key === " ") && editable) plan(at);
    else if (event.key === "Delete" && editable) drop(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const monthUnder = (event: PointerEvent) => {
    const cell = document
      .elementFromPoint(event.clientX, event.clientY)
      ?.closest<HTMLElement>("[data-month]");
    return cell ? Number(cell.dataset.month) : null;
  };
  const said = (cell: Cell) =>
    visitsAt(cell)
      .map((visit) => `${visit.audit.reference} ${text(visit.held ? "programme-held" : "programme-planned")}`)
      .join(", ") || text("programme-nothing");
  const here = visitsAt(at);
  return (
    <>
      <p className="programme-cell" aria-live="polite">
        <strong>
          {subject?.reference} · {columns[at.month]?.name}
        </strong>
        {here.length === 0 && <span className="muted">{text("programme-nothing")}</span>}
        {here.map((visit) => (
          <span key={visit.audit.id}>
            <button type="button" className="link" onClick={() => open(visit)}>
              {visit.held ? "✓" : "○"} {visit.audit.reference}
            </button>
            {visit.across.length > 0 && <span className="muted"> {visit.across.join(", ")}</span>}
          </span>
        ))}
        {editable && here.length === 0 && (
          <Button className="button" onPress={() => plan(at)}>
            {text("programme-plan")}
          </Button>
        )}
        {editable && movable(at) && (
          <>
            <Button className="button" isDisabled={at.month === 0} onPress={() => move(at, at.month - 1)}>
              {text("programme-earlier")}
            </Button>
            <Button
              className="button"
              isDisabled={at.month === months - 1}
              onPress={() => move(at, at.month + 1)}
            >
              {text("programme-later")}
            </Button>
            <Button className="button button-quiet" onPress={() => drop(at)}>
              {text("programme-drop")}
            </Button>
          </>
        )}
      </p>
      <div className="programme-scroll">
        <table ref={grid} role="grid" className="programme-grid" aria-label={text("programme-title")}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className="programme-subject">
                {text(by === "process" ? "finding-process_id" : "finding-clause_id")}
                {by === "process" && <span className="programme-priority">{text("programme-priority")}</span>}
              </th>
              {years.map(({ year, months: span }) => (
                <th key={year} scope="colgroup" colSpan={span} className="programme-year">
                  {year}
                </th>
              ))}
            </tr>
            <tr>
              {columns.map((column, month) => (
                <th
                  key={month}
                  scope="col"
                  className={month === now ? "programme-month programme-now" : "programme-month"}
                  data-now={month === now ? "" : undefined}
                  title={column.name}
                  aria-label={column.name}
                >
                  {column.letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.subject.id}>
                <th scope="row" className="programme-subject">
                  {row.priority && (
                    <span className="programme-priority">
                      <Mark
                        mark={PRIORITY_MARKS[row.priority] ?? "note"}
                        label={text(`programme-${row.priority}`)}
                      />
                    </span>
                  )}
                  <span className="option-reference">{row.subject.reference}</span> {row.subject.title}
                  {unseen.has(row.subject.id) && <span className="late"> ! {text("programme-never")}</span>}
                </th>
                {columns.map((column, month) => {
                  const cell = { row: index, month };
                  const visits = visitsAt(cell);
                  const chosen = at.row === index && at.month === month;
                  const takes = held?.from.row === index && held.over === month && held.from.month !== month;
                  return (
                    <td
                      key={month}
                      role="gridcell"
                      data-cell-at={`${index} ${month}`}
                      data-month={month}
                      tabIndex={chosen ? 0 : -1}
                      aria-selected={chosen}
                      aria-label={`${row.subject.reference} ${column.name} ${said(cell)}`}
                      title={visits.length > 0 ? said(cell) : undefined}
                      className={[
                        "programme-slot",
                        month === now && "programme-now",
                        column.begins && "programme-new-year",
                        takes && "programme-takes",
                        editable && movable(cell) && "programme-movable",
                      ]
                        .filter(Boolean)
                        .join(" ")}
                      onFocus={() => setAt(cell)}
                      onKeyDown={onKey}
                      onDoubleClick={() => {
                        const [visit] = visits;
                        if (visit) open(visit);
                        else if (editable) plan(cell);
                      }}
                      onPointerDown={(event) => {
                        if (event.button !== 0 || !editable || !movable(cell)) return;
                        event.currentTarget.setPointerCapture(event.pointerId);
                        setHeld({ from: cell, over: month });
                      }}
                      onPointerMove={(event) => {
                        const over = held && monthUnder(event);
                        if (held && over !== null && over !== held.over) setHeld({ ...held, over });
                      }}
                      onPointerUp={() => {
                        if (held) move(held.from, held.over);
                        setHeld(null);
                      }}
                      onPointerCancel={() => setHeld(null)}
                    >
                      {visits.length > 0 && (
                        <span aria-hidden="true">{visits.some((visit) => !visit.held) ? "○" : "✓"}</span>
                      )}
                      {takes && <span aria-hidden="true">○</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">{text(editable ? "programme-keys-edit" : "programme-keys")}</p>
    </>
  );
}

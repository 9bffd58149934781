/** The audit programme: processes or clauses down, months across, and what nobody looks at. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import type { ProgrammeRow } from "../../ipc/bindings/ProgrammeRow";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/router";
import { useRemembered } from "../../kit/storage";

const PRIORITY_MARKS: Record<string, string> = { high: "major", medium: "weak", low: "note" };

export function ProgrammePage({ readOnly }: { readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { act } = useChanges();
  const [by, setBy] = useRemembered<"process" | "clause">("programme:rows", "process");
  const { data } = useQuery({ queryKey: keys.programme(language), queryFn: client.programme });
  if (!data) return null;
  const uncovered = new Set(data.uncovered.map((clause) => clause.id));
  const first = new Date(`${data.starts_on}T00:00:00Z`);
  // Three months in a column: a year has four.
  const quarters = Array.from({ length: Math.ceil(data.months / 3) }, (_, index) => {
    const at = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index * 3, 1));
    return at.toLocaleDateString(language, { month: "short", year: "2-digit", timeZone: "UTC" });
  });
  return (
    <div className="programme">
      <p className="actions">
        <span>{text("programme-progress", { held: data.held, planned: data.planned })}</span>
        <span className="push" />
        <span className="chips" role="group" aria-label={text("programme-rows")}>
          {(["process", "clause"] as const).map((axis) => (
            <button
              key={axis}
              type="button"
              className="chip"
              aria-pressed={by === axis}
              onClick={() => setBy(axis)}
            >
              {text(`programme-by-${axis}`)}
            </button>
          ))}
        </span>
        {!readOnly && (
          <Button className="button" onPress={() => act(client.repeatProgramme)}>
            {text("programme-repeat")}
          </Button>
        )}
      </p>
      <div className="programme-scroll" role="region" aria-label={text("programme-title")} tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{text(by === "process" ? "finding-process_id" : "finding-clause_id")}</th>
              {by === "process" && <th scope="col">{text("programme-priority")}</th>}
              {quarters.map((quarter) => (
                <th key={quarter} scope="col" className="programme-quarter">
                  {quarter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(by === "process" ? data.rows : data.clauses).map((row) => (
              <SubjectRow
                key={row.subject.id}
                row={row}
                quarters={quarters.length}
                seen={by === "process" ? row.visits.length > 0 : !uncovered.has(row.subject.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <h2>{text("programme-uncovered", { count: data.uncovered.length })}</h2>
      <ul className="programme-clauses">
        {data.uncovered.map((clause) => (
          <li key={clause.id}>
            <button type="button" className="link" onClick={() => goTo("clauses", clause.id)}>
              <span className="option-reference">{clause.reference}</span> {clause.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  row: ProgrammeRow;
  quarters: number;
  seen: boolean;
}

function SubjectRow({ row, quarters, seen }: RowProps) {
  const text = useText();
  return (
    <tr>
      <th scope="row" className="programme-process">
        <span className="option-reference">{row.subject.reference}</span> {row.subject.title}
        {!seen && <span className="late"> ! {text("programme-never")}</span>}
      </th>
      {row.priority && (
        <td>
          <Mark mark={PRIORITY_MARKS[row.priority] ?? "note"} label={text(`programme-${row.priority}`)} />
        </td>
      )}
      {Array.from({ length: quarters }, (_, quarter) => (
        <td key={quarter} className="programme-quarter">
          {row.visits
            .filter((visit) => Math.floor(visit.month / 3) === quarter)
            .map((visit) => (
              <button
                key={`${visit.audit.id}-${visit.month}`}
                type="button"
                className="link"
                title={[visit.audit.title, visit.across.join(", ")].filter(Boolean).join(" · ")}
                aria-label={`${visit.audit.reference} — ${text(visit.held ? "programme-held" : "programme-planned")}`}
                onClick={() => goTo("audits", visit.audit.id)}
              >
                {visit.held ? "✓" : "○"} {visit.audit.reference}
              </button>
            ))}
        </td>
      ))}
    </tr>
  );
}

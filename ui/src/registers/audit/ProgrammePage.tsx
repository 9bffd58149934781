/** The audit programme: processes down, months across, and what nobody looks at. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import type { ProgrammeRow } from "../../ipc/bindings/ProgrammeRow";
import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/place";

const PRIORITY_MARKS: Record<string, string> = { high: "major", medium: "weak", low: "note" };

export function ProgrammePage({ readOnly }: { readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { change } = useChanges();
  const { data } = useQuery({ queryKey: ["programme", language], queryFn: client.programme });
  if (!data) return null;
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
        {!readOnly && (
          <Button
            className="button"
            onPress={() => void change(client.repeatProgramme).catch(() => undefined)}
          >
            {text("programme-repeat")}
          </Button>
        )}
      </p>
      <div className="programme-scroll" role="region" aria-label={text("programme-title")} tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{text("finding-process_id")}</th>
              <th scope="col">{text("programme-priority")}</th>
              {quarters.map((quarter) => (
                <th key={quarter} scope="col" className="programme-quarter">
                  {quarter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <ProcessRow key={row.process.id} row={row} quarters={quarters.length} />
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

function ProcessRow({ row, quarters }: { row: ProgrammeRow; quarters: number }) {
  const text = useText();
  return (
    <tr>
      <th scope="row" className="programme-process">
        <span className="option-reference">{row.process.reference}</span> {row.process.title}
        {row.visits.length === 0 && <span className="late"> ! {text("programme-never")}</span>}
      </th>
      <td>
        <Mark mark={PRIORITY_MARKS[row.priority] ?? "note"} label={text(`programme-${row.priority}`)} />
      </td>
      {Array.from({ length: quarters }, (_, quarter) => (
        <td key={quarter} className="programme-quarter">
          {row.visits
            .filter((visit) => Math.floor(visit.month / 3) === quarter)
            .map((visit) => (
              <button
                key={`${visit.audit.id}-${visit.month}`}
                type="button"
                className="link"
                title={visit.audit.title}
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

/** What a file would make of a register: how many of each, what is wrong in which cell, and the first rows. */
import { Button } from "react-aria-components";

import type { CellProblem } from "../../ipc/bindings/CellProblem";
import type { RowOutcome } from "../../ipc/bindings/RowOutcome";
import type { ImportReport } from "../../ipc/bindings/ImportReport";
import { useText, type Text } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { fieldLabel, type RegisterDefinition } from "../../kit/register";

const MARKS: Record<RowOutcome, string> = {
  created: "proven",
  updated: "idea",
  unchanged: "note",
  refused: "major",
};

interface SummaryProps {
  report: ImportReport;
  busy: boolean;
  onImport: () => void;
}

/** How many rows of each fate, and the button that brings them in. */
export function ImportSummary({ report, busy, onImport }: SummaryProps) {
  const text = useText();
  const brought = report.created + report.updated;
  const fates = [
    { fate: "created" as const, count: report.created },
    { fate: "updated" as const, count: report.updated },
    { fate: "unchanged" as const, count: report.unchanged },
    { fate: "refused" as const, count: report.refused },
  ].filter(({ count }) => count > 0);
  return (
    <section aria-label={text("import-result")}>
      <p className="import-counts" role="status">
        {fates.map(({ fate, count }) => (
          <Mark key={fate} mark={MARKS[fate]} label={text(`import-${fate}`, { count })} />
        ))}
        {report.unread > 0 && <Mark mark="watch" label={text("import-unread", { count: report.unread })} />}
        {report.blank > 0 && (
          <span className="small muted">{text("import-blank", { count: report.blank })}</span>
        )}
      </p>
      {report.encoding && (
        <p className="import-warning">{text("import-encoding", { encoding: report.encoding })}</p>
      )}
      <p className="actions">
        <Button className="button button-first" isDisabled={busy || brought === 0} onPress={onImport}>
          {text("import-do", { count: brought })}
        </Button>
      </p>
    </section>
  );
}

/** What became of a cell that something is said of. */
function consequence(text: Text, problem: CellProblem): string {
  if (problem.row_refused) return text("import-row-refused");
  if (problem.read_as) return text("import-read-as", { value: problem.read_as });
  return text(problem.field ? "import-cell-refused" : "import-line-read");
}

/** What is wrong in which cell, and what becomes of the first rows. */
export function ImportDetails({ register, report }: { register: RegisterDefinition; report: ImportReport }) {
  const text = useText();
  const label = (field: string) => fieldLabel(text, register, field);
  return (
    <section aria-label={text("import-rows")}>
      <h2>{text("import-problems", { count: report.problem_count })}</h2>
      {report.problems.length > 0 && (
        <div className="import-scroll" role="region" aria-label={text("import-why")} tabIndex={0}>
          <table className="plain-table import-table">
            <thead>
              <tr>
                <th scope="col">{text("import-cell")}</th>
                <th scope="col">{text("import-field")}</th>
                <th scope="col">{text("import-value")}</th>
                <th scope="col">{text("import-why")}</th>
                <th scope="col">{text("import-left")}</th>
              </tr>
            </thead>
            <tbody>
              {report.problems.map((problem, index) => (
                <tr key={index}>
                  <th scope="row">{problem.cell}</th>
                  <td>{problem.field && label(problem.field)}</td>
                  <td className="import-sample">{problem.value}</td>
                  <td>{text.composed(`problem-${problem.code}`)}</td>
                  <td>
                    <Mark mark={problem.row_refused ? "major" : "watch"} label={consequence(text, problem)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {report.problem_count > report.problems.length && (
            <p className="small muted">{text("import-problems-shown", { shown: report.problems.length })}</p>
          )}
        </div>
      )}
      {report.asides.length > 0 && (
        <details>
          <summary>
            {text("import-asides")} ({report.asides.length})
          </summary>
          <ul className="small">
            {report.asides.map((aside) => (
              <li key={aside.line}>
                {aside.line} · {aside.text}
              </li>
            ))}
          </ul>
        </details>
      )}
      <h2>{text("import-rows")}</h2>
      <div className="import-scroll" role="region" aria-label={text("import-rows")} tabIndex={0}>
        <table className="plain-table import-table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {text("import-line")}
              </th>
              <th scope="col">{text("import-about")}</th>
              <th scope="col">{text("import-fate")}</th>
              <th scope="col">{text("import-changes")}</th>
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <tr key={row.line}>
                <td className="number muted">{row.line}</td>
                <th scope="row" className="import-about">
                  {row.reference} {row.title}
                </th>
                <td>
                  <Mark mark={MARKS[row.fate]} label={text(`import-fate-${row.fate}`)} />
                </td>
                <td className="small muted">
                  {row.fate === "updated" && row.changed.map((field) => label(field)).join(", ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {report.rows.length < report.created + report.updated + report.unchanged + report.refused && (
          <p className="small muted">{text("import-rows-shown", { shown: report.rows.length })}</p>
        )}
      </div>
    </section>
  );
}

/** The clauses as a matrix: state, proofs and findings of each, sorted by any column. */
import { useLanguage, useText, formatDay } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/router";
import { useRemembered } from "../../kit/storage";
import { CLAUSE_STATES, type CountedClause } from "./clauses";

const COLUMNS = ["number", "state", "proofs", "findings", "audited_on", "assessed_on"] as const;
type SortColumn = (typeof COLUMNS)[number];

/** Ascending; what is not filled in stands last. */
const ORDER: Record<SortColumn, (a: CountedClause, b: CountedClause) => number> = {
  number: (a, b) => a.position - b.position,
  state: (a, b) => Object.keys(CLAUSE_STATES).indexOf(a.state) - Object.keys(CLAUSE_STATES).indexOf(b.state),
  proofs: (a, b) => a.proofs - b.proofs,
  findings: (a, b) => a.findings - b.findings,
  audited_on: (a, b) => (a.audited_on ?? "9999").localeCompare(b.audited_on ?? "9999"),
  assessed_on: (a, b) => (a.assessed_on ?? "9999").localeCompare(b.assessed_on ?? "9999"),
};

export function ClauseTable({ clauses, record }: { clauses: CountedClause[]; record: string | null }) {
  const text = useText();
  const language = useLanguage();
  const [sort, setSort] = useRemembered<{ by: SortColumn; descending: boolean }>("clauses-sort", {
    by: "number",
    descending: false,
  });
  const sign = sort.descending ? -1 : 1;
  const rows = clauses
    .filter((c) => c.auditable)
    .sort((a, b) => sign * ORDER[sort.by](a, b) || a.position - b.position);
  return (
    <div className="clause-table">
      <table className="plain-table">
        <thead>
          <tr>
            {COLUMNS.map((by) => (
              <th
                key={by}
                scope="col"
                className={by === "proofs" || by === "findings" ? "number" : undefined}
                aria-sort={sort.by === by ? (sort.descending ? "descending" : "ascending") : "none"}
              >
                <button
                  type="button"
                  onClick={() => setSort({ by, descending: sort.by === by && !sort.descending })}
                >
                  {text(`clause-${by}`)}
                  {sort.by === by && <span aria-hidden="true"> {sort.descending ? "↓" : "↑"}</span>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((clause) => (
            <tr key={clause.id} aria-current={clause.id === record ? "true" : undefined}>
              <th scope="row">
                <button type="button" className="link" onClick={() => goTo("clauses", clause.id)}>
                  <span className="option-reference">{clause.number}</span>{" "}
                  {language === "fr" ? clause.title_fr : clause.title_en}
                </button>
              </th>
              <td>
                <Mark
                  mark={CLAUSE_STATES[clause.state] ?? "note"}
                  label={text.composed(`clause-state-${clause.state}`)}
                />
              </td>
              <td className="number">{clause.proofs || "–"}</td>
              <td className="number">{clause.findings || "–"}</td>
              <td>{clause.audited_on ? formatDay(clause.audited_on, language) : "–"}</td>
              <td>{clause.assessed_on ? formatDay(clause.assessed_on, language) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

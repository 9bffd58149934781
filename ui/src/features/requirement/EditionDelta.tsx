/** What changes from one edition to the next, clause by clause, and what is proved already. */
import { Button } from "react-aria-components";

import type { Comparison } from "../../ipc/bindings/Comparison";
import type { Delta } from "../../ipc/bindings/Delta";
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/router";
import { useRemembered } from "../../kit/storage";
import { CLAUSE_STATES, standardName } from "./clauses";

const CHANGE_MARKS: Record<string, string> = { carried: "proven", changed: "watch", new: "weak", "": "note" };

/** What one looks for before a transition. */
const VIEWS = ["all", "changed", "carried", "new", "unproven"] as const;

function within(view: string, { clause, proofs, proofs_before }: Delta): boolean {
  if (view === "all") return true;
  if (view === "unproven") return clause.auditable && proofs === 0 && proofs_before === 0;
  return clause.auditable && clause.change === view;
}

export function EditionDelta(props: { compared: Comparison; onCarryOver?: (() => void) | undefined }) {
  const { compared, onCarryOver } = props;
  const text = useText();
  const language = useLanguage();
  const [view, setView] = useRemembered<string>("delta-view", "changed");
  const before = standardName(compared.before ?? undefined);
  const title = (c: { title_fr: string; title_en: string }) => (language === "fr" ? c.title_fr : c.title_en);
  const rows = compared.clauses.filter((delta) => within(view, delta));
  const count = (name: string) =>
    compared.clauses.filter((d) => d.clause.auditable && within(name, d)).length;
  return (
    <section className="delta" aria-labelledby="delta-title">
      <header className="list-head">
        <h2 id="delta-title">
          {before} → {standardName(compared.standard)}
        </h2>
        <span className="push" />
        {onCarryOver && (
          <Button className="button" onPress={onCarryOver}>
            {text("delta-carry-over", { standard: before })}
          </Button>
        )}
      </header>
      <p className="small muted">{text("delta-explained")}</p>
      <div className="chips" role="group" aria-label={text("table-filter")}>
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={view === name}
            onClick={() => setView(name)}
          >
            {text(name === "all" ? "gaps-all" : `delta-${name}`)} {count(name)}
          </button>
        ))}
      </div>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{standardName(compared.standard)}</th>
            <th scope="col">{before}</th>
            <th scope="col">{text("delta-change")}</th>
            <th scope="col">{text("clause-state")}</th>
            <th scope="col" className="number">
              {text("delta-proofs")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ clause, before: origins, proofs, proofs_before }) => (
            <tr key={clause.id}>
              <th scope="row">
                <button type="button" className="link" onClick={() => goTo("clauses", clause.id)}>
                  <span className="option-reference">{clause.number}</span> {title(clause)}
                </button>
              </th>
              <td>{origins.map((origin) => origin.number).join(", ")}</td>
              <td>
                {clause.auditable && (
                  <>
                    <Mark
                      mark={CHANGE_MARKS[clause.change] ?? "note"}
                      label={text.composed(clause.change ? `delta-${clause.change}` : "delta-unknown")}
                    />
                    <span className="delta-why small">
                      {language === "fr" ? clause.change_fr : clause.change_en}
                    </span>
                  </>
                )}
              </td>
              <td>
                {clause.auditable && (
                  <Mark
                    mark={CLAUSE_STATES[clause.state] ?? "note"}
                    label={text.composed(`clause-state-${clause.state}`)}
                  />
                )}
              </td>
              <td className="number">
                {clause.auditable && (proofs > 0 ? proofs : <Waiting proofs={proofs_before} />)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {compared.dropped.length > 0 && (
        <p className="small">
          {text("delta-dropped", {
            standard: before,
            clauses: compared.dropped.map((c) => `${c.number} ${title(c)}`).join(" · "),
          })}
        </p>
      )}
    </section>
  );
}

/** Proofs that the edition before has and this one does not have yet. */
function Waiting({ proofs }: { proofs: number }) {
  const text = useText();
  return proofs > 0 ? (
    <span className="muted">{text("delta-to-take-over", { count: proofs })}</span>
  ) : (
    <Mark mark="major" label={text("delta-no-proof")} />
  );
}

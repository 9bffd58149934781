/** How the standard stands as a whole, until a clause is chosen: by chapter, and what is worth looking at first. */
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { CLAUSE_STATES, type CountedClause } from "./clauses";

interface SummaryProps {
  clauses: CountedClause[];
  /** How many have nothing that proves them. */
  unproven: number;
  onView: (view: string) => void;
}

/** The chapters, each with how many of its clauses are in each state. Knows no screen. */
export function chaptersOf(clauses: readonly CountedClause[]) {
  const chapters = clauses.filter((clause) => !clause.number.includes("."));
  return chapters.map((chapter) => {
    const own = clauses.filter(
      (clause) => clause.auditable && clause.number.split(".")[0] === chapter.number,
    );
    const states: Record<string, number> = {};
    for (const clause of own) states[clause.state] = (states[clause.state] ?? 0) + 1;
    return { chapter, count: own.length, states };
  });
}

export function ClauseSummary({ clauses, unproven, onView }: SummaryProps) {
  const text = useText();
  const language = useLanguage();
  const auditable = clauses.filter((clause) => clause.auditable);
  const count = (state: string) => auditable.filter((clause) => clause.state === state).length;
  const open = auditable.filter((clause) => clause.open_nonconformities > 0).length;
  const line = (view: string, label: string, number: number) => (
    <li key={view}>
      <button type="button" className="link" disabled={number === 0} onClick={() => onView(view)}>
        {label}
      </button>
      <span className="number">{number.toLocaleString(language)}</span>
    </li>
  );
  return (
    <>
      <h2 className="panel-title">{text("clauses-summary")}</h2>
      <ul className="clause-figures">
        {Object.keys(CLAUSE_STATES)
          .filter((state) => count(state) > 0)
          .map((state) => line(state, text.composed(`clause-state-${state}`), count(state)))}
        {line("unproven", text("clauses-view-unproven"), unproven)}
        {line("open", text("clauses-view-open"), open)}
      </ul>
      <h3>{text("clauses-chapters")}</h3>
      <ul className="clause-chapters">
        {chaptersOf(clauses)
          .filter(({ count: own }) => own > 0)
          .map(({ chapter, count: own, states }) => (
            <li key={chapter.id}>
              <span>
                <span className="option-reference">{chapter.number}</span>{" "}
                {language === "fr" ? chapter.title_fr : chapter.title_en}
              </span>
              <span className="clause-chapter-states">
                {Object.entries(states).map(([state, number]) => (
                  <Mark
                    key={state}
                    mark={CLAUSE_STATES[state] ?? "note"}
                    label={text("clauses-chapter-state", {
                      count: number,
                      of: own,
                      state: text.composed(`clause-state-${state}`).toLowerCase(),
                    })}
                  />
                ))}
              </span>
            </li>
          ))}
      </ul>
      <p className="small muted">{text("clauses-pick")}</p>
    </>
  );
}

/** The standard at a glance: how each clause stands, by shape, word and colour. */
import type { Readiness } from "../../ipc/bindings/Readiness";
import type { Severity } from "../../ipc/bindings/Severity";
import { useLanguage, useText } from "../../kit/language";
import { goTo } from "../../kit/router";
import { SHAPES } from "../../kit/Mark";
import { useClauses } from "../requirement";
import { chapterOf, SEVERITY_MARK, worst } from "./gaps";

export function ClauseMap({ found }: { found: Readiness }) {
  const text = useText();
  const language = useLanguage();
  const clauses = useClauses();
  const second = clauses.filter((c) => c.number.split(".").length === 2);
  const chapters = [...new Set(second.map((c) => chapterOf(c.number)))];
  /** A clause and those below it that an auditor asks for. */
  const below = (number: string) =>
    clauses.filter((c) => c.auditable && (c.number === number || c.number.startsWith(`${number}.`)));
  const standing = (number: string) => {
    const gap = worst(found.gaps, number);
    if (gap) return gap;
    const states = below(number).map((c) => c.state);
    if (states.every((s) => s === "not-applicable")) return "not-applicable";
    return states.some((s) => s === "to-assess") ? "to-assess" : "proven";
  };
  return (
    <section>
      <h2>{text("clause-map-title")}</h2>
      <table className="clause-map">
        <tbody>
          {chapters.map((chapter) => (
            <tr key={chapter}>
              <th scope="row">{chapter}</th>
              {second
                .filter((c) => chapterOf(c.number) === chapter)
                .map((clause) => {
                  const state = standing(clause.number);
                  const title = language === "fr" ? clause.title_fr : clause.title_en;
                  return (
                    <td key={clause.id}>
                      <button
                        type="button"
                        className={`clause-cell clause-${state}`}
                        title={`${clause.number} ${title} — ${text(`clause-map-${state}`)}`}
                        aria-label={`${clause.number} ${title} — ${text(`clause-map-${state}`)}`}
                        onClick={() => goTo("clauses", clause.id)}
                      >
                        <StateShape state={state} />
                        {clause.number}
                      </button>
                    </td>
                  );
                })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="clause-legend small">
        {["proven", "to-watch", "to-treat", "blocking", "to-assess", "not-applicable"].map((state) => (
          <span key={state} className={`clause-${state}`}>
            <StateShape state={state} /> {text.composed(`clause-map-${state}`)}
          </span>
        ))}
      </p>
    </section>
  );
}

function StateShape({ state }: { state: string }) {
  const own: Record<string, string> = { proven: "proven", "to-assess": "note", "not-applicable": "none" };
  const mark = own[state] ?? SEVERITY_MARK[state as Severity];
  return (
    <svg viewBox="0 0 12 12" width="10" height="10" fill="currentColor" aria-hidden="true">
      {SHAPES[mark]}
    </svg>
  );
}

/** The legality checks over all contracts: how each rule stands, and which files break it. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/router";
import { useRemembered } from "../../kit/storage";
import { OUTCOME_MARKS, shownOutcome } from "./Checks";

/** Lines drawn at a time. */
const DRAWN = 100;

export function Legality() {
  const text = useText();
  const language = useLanguage();
  const [inScope, setInScope] = useRemembered("legality:scope", true);
  const [rule, setRule] = useState<string | null>(null);
  const [outcome, setOutcome] = useRemembered("legality:outcome", "alert");
  const [drawn, setDrawn] = useState(DRAWN);
  const { data } = useQuery({
    queryKey: keys.legality(inScope, language),
    queryFn: () => client.legality(inScope),
  });
  if (!data) return <p className="muted page">{text("table-loading")}</p>;
  const listed = data.flagged.filter(
    (line) => (rule === null || line.check.rule === rule) && shownOutcome(line.check) === outcome,
  );
  const counts = data.rules
    .filter((tally) => rule === null || tally.rule === rule)
    .reduce(
      (sum, tally) => ({
        alert: sum.alert + tally.alerts,
        "not-verifiable": sum["not-verifiable"] + tally.not_verifiable,
        "set-aside": sum["set-aside"] + tally.set_aside,
      }),
      { alert: 0, "not-verifiable": 0, "set-aside": 0 },
    );
  /** What an empty list means: nothing to judge is not nothing to report. */
  const nothing = () => {
    if (data.contracts === 0) return "legality-no-contract";
    if (data.rules.length === 0) return "legality-nothing-applies";
    if (counts[outcome as keyof typeof counts] > 0) return "legality-cut";
    if (outcome === "not-verifiable") return "legality-none-unverifiable";
    return outcome === "set-aside" ? "legality-none-set-aside" : "legality-none-alert";
  };
  return (
    <div className="page legality">
      <header className="list-head">
        <h1>{text("nav-legality")}</h1>
        <span className="muted">{text("legality-count", { count: data.contracts })}</span>
        <span className="push" />
        <button type="button" className="chip" aria-pressed={inScope} onClick={() => setInScope(!inScope)}>
          {text("legality-in-scope")}
        </button>
        <button type="button" className="link" onClick={() => goTo("thresholds")}>
          {text("nav-thresholds")}
        </button>
      </header>
      <div className="legality-columns">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{text("legality-rule")}</th>
              {["alert", "not-verifiable", "holds"].map((name) => (
                <th key={name} scope="col" className="number">
                  {text.composed(`outcome-${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rules.map((tally) => (
              <tr key={tally.rule} data-chosen={rule === tally.rule || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    aria-pressed={rule === tally.rule}
                    onClick={() => setRule(rule === tally.rule ? null : tally.rule)}
                  >
                    {text.composed(`check-${tally.rule}`)}
                  </button>
                  <span className="small muted">{tally.article}</span>
                </th>
                <td className="number">{tally.alerts > 0 ? tally.alerts.toLocaleString(language) : ""}</td>
                <td className="number">
                  {tally.not_verifiable > 0 ? tally.not_verifiable.toLocaleString(language) : ""}
                </td>
                <td className="number">{tally.holds > 0 ? tally.holds.toLocaleString(language) : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <section aria-label={text("legality-list")}>
          <div className="chips" role="group" aria-label={text("table-filter")}>
            {(["alert", "not-verifiable", "set-aside"] as const).map((name) => (
              <button
                key={name}
                type="button"
                className="chip"
                aria-pressed={outcome === name}
                onClick={() => setOutcome(name)}
              >
                {text(`outcome-${name}`)} {counts[name].toLocaleString(language)}
              </button>
            ))}
          </div>
          {listed.length === 0 && (
            <p className="muted">
              {text(nothing(), {
                contracts: data.contracts,
                unverifiable: counts["not-verifiable"],
              })}
            </p>
          )}
          <ul className="check-list">
            {listed.slice(0, drawn).map(({ contract, check }) => (
              <li key={`${contract.id} ${check.rule}`}>
                <p className="check-head">
                  <Mark
                    mark={OUTCOME_MARKS[shownOutcome(check)] ?? "note"}
                    label={text.composed(`check-${check.rule}`)}
                  />
                  <span className="push" />
                  <span className="small muted">{check.article}</span>
                </p>
                <p className="check-says">
                  <button type="button" className="link" onClick={() => goTo("contracts", contract.id)}>
                    <span className="option-reference">{contract.reference}</span> {contract.title}
                  </button>
                </p>
                <p className="check-says">{check.says}</p>
              </li>
            ))}
          </ul>
          {listed.length > drawn && (
            <button type="button" className="link" onClick={() => setDrawn(drawn + DRAWN)}>
              {text("gaps-draw-more", { count: listed.length - drawn })}
            </button>
          )}
        </section>
      </div>
    </div>
  );
}

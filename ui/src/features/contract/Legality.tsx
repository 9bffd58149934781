/** The legality checks over all contracts: how each rule stands, and which files break it. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/router";
import { useRemembered } from "../../kit/storage";
import { TableMenu } from "../../kit/TableMenu";
import { groupChecks, keyOf, type CheckGrouping } from "./checkGroups";
import { OUTCOME_MARKS, shownOutcome } from "./Checks";
import { LegalityBar } from "./LegalityBar";

/** Lines drawn at a time. */
const DRAWN = 100;

export function Legality({ readOnly }: { readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const [inScope, setInScope] = useRemembered("legality:scope", true);
  const [rule, setRule] = useState<string | null>(null);
  const [outcome, setOutcome] = useRemembered("legality:outcome", "alert");
  const [drawn, setDrawn] = useState(DRAWN);
  const [grouping, setGrouping] = useRemembered<CheckGrouping>("legality:grouping", "rule");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
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
  const groups = groupChecks(listed.slice(0, drawn), grouping).map((group) => ({
    ...group,
    label: grouping === "rule" ? text.composed(`check-${group.key}`) : group.key,
  }));
  const chosen = listed.filter((line) => picked.has(keyOf(line.contract.id, line.check.rule)));
  const pick = (key: string) => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
  };
  const table = () => ({
    title: text("nav-legality"),
    headings: ["contract", "rule", "article", "outcome", "says"].map((c) =>
      text.composed(`legality-column-${c}`),
    ),
    rows: listed.map(({ contract, check }) => [
      `${contract.reference} ${contract.title}`.trim(),
      text.composed(`check-${check.rule}`),
      check.article,
      text.composed(`outcome-${shownOutcome(check)}`),
      [check.says, check.set_aside].filter(Boolean).join(" – "),
    ]),
  });
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
        <TableMenu table={table} />
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
          {listed.length > 0 && (
            <div className="chips" role="group" aria-label={text("gaps-grouping")}>
              {(["rule", "contract"] as const).map((name) => (
                <button
                  key={name}
                  type="button"
                  className="chip"
                  aria-pressed={grouping === name}
                  onClick={() => setGrouping(name)}
                >
                  {text(`legality-by-${name}`)}
                </button>
              ))}
              {!readOnly && outcome === "alert" && (
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    setPicked(
                      chosen.length === listed.length
                        ? new Set()
                        : new Set(listed.map((line) => keyOf(line.contract.id, line.check.rule))),
                    )
                  }
                >
                  {text(chosen.length === listed.length ? "bulk-clear" : "bulk-choose-all")}
                </button>
              )}
            </div>
          )}
          {listed.length === 0 && (
            <p className="muted">
              {text(nothing(), {
                contracts: data.contracts,
                unverifiable: counts["not-verifiable"],
              })}
            </p>
          )}
          {chosen.length > 0 && (
            <LegalityBar
              chosen={chosen}
              outcome={outcome}
              onDone={() => setPicked(new Set())}
              readOnly={readOnly}
            />
          )}
          {groups.map((group) => (
            <section key={group.key}>
              <h3 className="legality-group">
                {group.label} <span className="muted small">{group.lines.length}</span>
              </h3>
              <ul className="check-list">
                {group.lines.map(({ contract, check }) => (
                  <li key={`${contract.id} ${check.rule}`}>
                    <p className="check-head">
                      {!readOnly && check.outcome === "alert" && !check.set_aside && (
                        <input
                          type="checkbox"
                          aria-label={`${contract.reference} ${text.composed(`check-${check.rule}`)}`}
                          checked={picked.has(keyOf(contract.id, check.rule))}
                          onChange={() => pick(keyOf(contract.id, check.rule))}
                        />
                      )}
                      <Mark
                        mark={OUTCOME_MARKS[shownOutcome(check)] ?? "note"}
                        label={
                          // Below the name of its rule a line says what it came to.
                          text.composed(
                            grouping === "rule" ? `outcome-${shownOutcome(check)}` : `check-${check.rule}`,
                          )
                        }
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
            </section>
          ))}
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

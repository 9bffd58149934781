/** The requirements of the standard: what an auditor asks, what proves it, what is linked. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Button, ToggleButton } from "react-aria-components";

import type { Clause } from "../../ipc/bindings/Clause";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { today } from "../../kit/day";
import { declared } from "../../kit/declared";
import { Evidence } from "../../kit/Evidence";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { Links } from "../../kit/Links";
import { Mark } from "../../kit/Mark";
import { Pick } from "../../kit/Pick";
import { goTo } from "../../kit/router";
import { useRemembered } from "../../kit/storage";
import { CLAUSE_STATES, type CountedClause, standardName, useClauses, useStandards } from "./clauses";
import { ClauseSummary } from "./ClauseSummary";
import { ClauseTable } from "./ClauseTable";
import { AssessmentForm } from "./AssessmentForm";

/** What a quality manager looks for among the clauses. */
const VIEWS = [
  "all",
  "to-assess",
  "to-improve",
  "nonconforming",
  "not-applicable",
  "unproven",
  "open",
  "unaudited",
  "documented",
] as const;

/** Rules that find a clause without proof. */
const UNPROVEN = ["documented-missing", "clause-unproven"];
/** Rules that find a nonconformity that is not cleared. */
const NONCONFORMITIES = ["major-open", "minor-open", "minor-old"];

export function Clauses({ record, readOnly }: { record: string | null; readOnly: boolean }) {
  const [view, setView] = useRemembered<string>("clauses-view", "all");
  const [asTable, setAsTable] = useRemembered<boolean>("clauses-table", false);
  const text = useText();
  const language = useLanguage();
  const { standards, certified } = useStandards();
  const [edition, setEdition] = useRemembered<string>("clauses-edition", "");
  // Whoever follows a link to a clause of another edition sees that edition.
  const asked = standards.find((s) => record?.startsWith(`${s.id}/`));
  const shown = asked ?? standards.find((s) => s.id === edition) ?? certified;
  const clauses = useClauses(shown?.id);
  const { data: found } = useQuery({
    queryKey: keys.readiness(today(), language),
    queryFn: () => client.readiness(today()),
  });
  const gaps = found?.gaps ?? [];
  const { data: organisation } = useQuery({ queryKey: keys.organisation(), queryFn: client.organisation });
  const decided = organisation?.certificate_decided_on ?? "";
  const within = (name: string, clause: CountedClause) => {
    switch (name) {
      case "all":
        return true;
      case "unproven":
        return gaps.some((g) => UNPROVEN.includes(g.rule) && g.record_id === clause.id);
      case "open":
        return gaps.some((g) => NONCONFORMITIES.includes(g.rule) && g.clause === clause.number);
      case "unaudited":
        return clause.state !== "not-applicable" && (clause.audited_on ?? "") <= decided;
      case "documented":
        return clause.documented !== "";
      default:
        return clause.state === name;
    }
  };
  const open = clauses.find((c) => c.id === record);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => current.current?.scrollIntoView({ block: "nearest" }), [open?.id]);
  const title = (c: Clause) => (language === "fr" ? c.title_fr : c.title_en);
  const chosen = clauses.filter((c) => view === "all" || (c.auditable && within(view, c)));
  const auditable = clauses.filter((c) => c.auditable).length;
  return (
    <div className={open ? "split" : asTable ? "split split-alone" : "split split-waiting"}>
      <section className="list-side" aria-labelledby="page-title">
        <header className="list-head">
          <h1 id="page-title">{text("clauses-title")}</h1>
          <span className="muted">
            {standardName(shown)} · {text("clauses-count", { count: auditable })}
          </span>
          <span className="push" />
          {standards.length > 1 && certified && (
            <Pick
              all={standardName(certified)}
              name={text("organisation-standard_id")}
              value={shown && shown.id !== certified.id ? shown.id : ""}
              choices={standards
                .filter((s) => s.id !== certified.id)
                .map((s) => ({ id: s.id, label: standardName(s) }))}
              onPick={(id) => {
                setEdition(id);
                goTo("clauses");
              }}
            />
          )}
          <ToggleButton className="button" isSelected={asTable} onChange={setAsTable}>
            {text("clauses-as-table")}
          </ToggleButton>
          <Button className="button" onPress={() => goTo("standards")}>
            {text("clauses-editions")}
          </Button>
        </header>
        <div className="chips" role="group" aria-label={text("table-filter")}>
          {VIEWS.map((name) => (
            <button
              key={name}
              type="button"
              className="chip"
              aria-pressed={view === name}
              onClick={() => setView(name)}
            >
              {text.composed(
                name === "all"
                  ? "gaps-all"
                  : name in CLAUSE_STATES
                    ? `clause-state-${name}`
                    : `clauses-view-${name}`,
              )}{" "}
              {clauses.filter((c) => c.auditable && within(name, c)).length}
            </button>
          ))}
        </div>
        {asTable ? (
          <ClauseTable clauses={chosen} record={record} />
        ) : (
          <ul className="clauses">
            {chosen.map((clause) => (
              <li key={clause.id} className={`depth-${clause.number.split(".").length}`}>
                <button
                  type="button"
                  ref={clause.id === record ? current : undefined}
                  aria-current={clause.id === record}
                  onClick={() => goTo("clauses", clause.id)}
                >
                  <span>
                    <span className="option-reference">{clause.number}</span> {title(clause)}
                  </span>
                  {view === "documented" && (
                    <span className="small muted clause-how">
                      {clause.documented
                        .split(" ")
                        .map((d) => text.composed(`clause-documented-${d}`))
                        .join(", ")}
                      {within("unproven", clause) && <b className="late"> {text("clauses-nothing")}</b>}
                    </span>
                  )}
                  {clause.auditable && (
                    <span className="clause-stands">
                      {["conforming", "to-improve"].includes(clause.state) &&
                        clause.open_nonconformities > 0 && (
                          <b className="late">{text("clause-contradicted-short")} </b>
                        )}
                      <ClauseState state={clause.state} />
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      {(open || !asTable) && (
        <aside className="panel" aria-label={open ? title(open) : text("clauses-title")}>
          {open ? (
            <ClausePanel key={open.id} clause={open} readOnly={readOnly} />
          ) : (
            <ClauseSummary
              clauses={clauses}
              unproven={clauses.filter((c) => c.auditable && within("unproven", c)).length}
              onView={setView}
            />
          )}
        </aside>
      )}
    </div>
  );
}

function ClauseState({ state }: { state: string }) {
  const text = useText();
  return <Mark mark={CLAUSE_STATES[state] ?? "note"} label={text.composed(`clause-state-${state}`)} />;
}

function ClausePanel({ clause, readOnly }: { clause: CountedClause; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const questions = (language === "fr" ? clause.questions_fr : clause.questions_en)
    .split("\n")
    .filter(Boolean);
  const documented = clause.documented.split(" ").filter(Boolean);
  const lines = (items: string[]) => (
    <ul className="plain">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
  return (
    <>
      <span className="small muted">{clause.number}</span>
      <h2 className="panel-title">{language === "fr" ? clause.title_fr : clause.title_en}</h2>
      {clause.auditable && <AssessmentForm clause={clause} readOnly={readOnly} />}
      {clause.audited_on && (
        <p>
          {text("clause-last-audit", {
            date: formatDay(clause.audited_on, language),
            audit: clause.audited_by ?? "–",
          })}
        </p>
      )}
      {documented.length > 0 && (
        <p>
          {text("clause-documented")}{" "}
          {documented.map((d) => text.composed(`clause-documented-${d}`)).join(", ")}
        </p>
      )}
      <h3>{text("clauses-linked")}</h3>
      <Links register={declared("clause")} id={clause.id} readOnly={readOnly} />
      {clause.auditable && (
        <>
          <h3>{text("panel-tab-evidence")}</h3>
          <Evidence register="clause" id={clause.id} readOnly={readOnly} />
        </>
      )}
      <h3>{text("clauses-questions")}</h3>
      {lines(questions)}
      {clause.expected_evidence && (
        <>
          <h3>{text("clauses-evidence")}</h3>
          <div lang="fr">{lines(clause.expected_evidence.split("\n").filter(Boolean))}</div>
        </>
      )}
      {clause.note && (
        <div className="banner" lang="fr">
          {clause.note}
        </div>
      )}
      <p className="small muted">{text("clause-own-words")}</p>
    </>
  );
}

/** The home page: how long until the audit, and what waits. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import type { Current } from "../ipc/bindings/Current";
import type { Query } from "../ipc/bindings/Query";
import type { Row } from "../ipc/bindings/Row";
import { client } from "../ipc/client";
import { Charts } from "../kit/Charts";
import { daysBetween, today } from "../kit/day";
import { formatDay, useLanguage, useText, type Text } from "../kit/language";
import { Mark } from "../kit/Mark";
import { goTo } from "../kit/place";
import { textOf } from "../kit/register";
import { GradeMark } from "../registers/finding/GradeMark";
import { gradeLabel, useGrades } from "../registers/grades";

export function Preparation({ current }: { current: Current }) {
  const text = useText();
  const language = useLanguage();
  return (
    <div className="page">
      <header className="list-head">
        <h1>{text("home-title")}</h1>
        <span className="muted">{text("home-as-of", { date: formatDay(today(), language) })}</span>
        <span className="push" />
        <Button className="button button-first" onPress={() => goTo("pack")}>
          {text("home-export")}
        </Button>
      </header>
      <Countdown current={current} />
      <Charts section="scope" />
      <div className="home-columns">
        <div>
          <Nonconformities />
          <OverdueReviews />
        </div>
        <div>
          <Grades />
          <section>
            <h2>{text("home-scope")}</h2>
            <p>{current.organisation.scope}</p>
          </section>
        </div>
      </div>
    </div>
  );
}

function Countdown({ current }: { current: Current }) {
  const text = useText();
  const language = useLanguage();
  const o = current.organisation;
  const audit = auditPhrase(o.next_audit, text);
  const certificate = () => {
    if (!o.certificate_expires_on) return null;
    const date = formatDay(o.certificate_expires_on, language);
    const left = daysBetween(today(), o.certificate_expires_on);
    return left < 0
      ? text("home-certificate-over", { date })
      : text("home-certificate", { count: left, date });
  };
  if (!o.next_audit_starts_on) {
    return (
      <section className="countdown">
        <div>
          <p className="countdown-what">{text("home-no-date")}</p>
          <p className="muted">{text("home-no-date-hint")}</p>
          <Button className="button" onPress={() => goTo("settings")}>
            {text("nav-settings")}
          </Button>
        </div>
      </section>
    );
  }
  const days = daysBetween(today(), o.next_audit_starts_on);
  const dates = [o.next_audit_starts_on, o.next_audit_ends_on]
    .filter((d): d is string => d !== null)
    .map((d) => formatDay(d, language));
  const span =
    dates.length === 2 && dates[0] !== dates[1]
      ? text("home-audit-span", { from: dates[0] ?? "", to: dates[1] ?? "" })
      : (dates[0] ?? "");
  return (
    <section className="countdown">
      <span className="countdown-number">{Math.abs(days)}</span>
      <div>
        <p className="countdown-what">
          {text(days < 0 ? "home-days-past" : "home-days", { count: Math.abs(days), audit })}
        </p>
        <p className="muted">{[span, certificate()].filter(Boolean).join(" · ")}</p>
      </div>
    </section>
  );
}

/** « Audit de renouvellement » reads on in the sentence; any other name stands in quotes. */
function auditPhrase(name: string, text: Text): string {
  const audit = text("home-the-audit");
  if (!name) return audit;
  const own = /^audit\b(.*)$/i.exec(name);
  return own ? audit + own[1] : text("home-audit-named", { name });
}

function useRows(key: string, register: string, query: Partial<Query>): { rows: Row[]; total: number } {
  const language = useLanguage();
  const whole = {
    sort: [],
    filters: [],
    words: "",
    archived: false,
    offset: 0,
    limit: 8,
    language,
    ...query,
  };
  const { data } = useQuery({ queryKey: ["home", key, whole], queryFn: () => client.page(register, whole) });
  return data ?? { rows: [], total: 0 };
}

function Nonconformities() {
  const text = useText();
  const grave = useGrades()
    .filter((g) => g.severity >= 3)
    .map((g) => g.id);
  const { rows, total } = useRows("grave", "finding", {
    filters: [{ field: "grade_id", condition: "any", values: grave.length > 0 ? grave : ["-"] }],
    sort: [
      { field: "grade_id", descending: false },
      { field: "found_on", descending: true },
    ],
  });
  return (
    <section>
      <h2>
        {text("home-nonconformities")} <span className="muted">{total}</span>
      </h2>
      {total === 0 && <p className="muted">{text("home-nonconformities-none")}</p>}
      <ul className="gaps">
        {rows.map((row) => (
          <li key={textOf(row, "id")}>
            <GradeMark id={textOf(row, "grade_id")} />
            <button type="button" className="gap" onClick={() => goTo("findings", textOf(row, "id"))}>
              <span className="clamp">{textOf(row, "observation")}</span>
              <span className="small muted">
                {[textOf(row, "reference"), row.shown["clause_id"]?.reference, row.shown["process_id"]?.title]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {total > rows.length && <SeeAll page="findings" />}
    </section>
  );
}

function OverdueReviews() {
  const text = useText();
  const { rows, total } = useRows("reviews", "procedure", {
    filters: [{ field: "next_review_on", condition: "to", values: [today()] }],
    sort: [{ field: "next_review_on", descending: false }],
  });
  return (
    <section>
      <h2>
        {text("home-reviews")} <span className="muted">{total}</span>
      </h2>
      {total === 0 && <p className="muted">{text("home-reviews-none")}</p>}
      <ul className="gaps">
        {rows.map((row) => (
          <li key={textOf(row, "id")}>
            <button type="button" className="gap" onClick={() => goTo("procedures", textOf(row, "id"))}>
              <span>
                {textOf(row, "code")} {textOf(row, "title")}
              </span>
              <span className="small muted">{textOf(row, "owner")}</span>
            </button>
            <span className="late">
              {text("home-review-late", { count: daysBetween(textOf(row, "next_review_on"), today()) })}
            </span>
          </li>
        ))}
      </ul>
      {total > rows.length && <SeeAll page="procedures" />}
    </section>
  );
}

function SeeAll({ page }: { page: string }) {
  const text = useText();
  return (
    <button type="button" className="link" onClick={() => goTo(page)}>
      {text("home-see-all")}
    </button>
  );
}

function Grades() {
  const text = useText();
  const language = useLanguage();
  const grades = useGrades();
  const { data } = useQuery({
    queryKey: ["tally", "finding"],
    queryFn: () => client.tally("finding", "grade_id"),
  });
  const most = Math.max(1, ...Object.values(data ?? {}));
  return (
    <section>
      <h2>{text("home-findings")}</h2>
      <table className="bars">
        <tbody>
          {grades.map((grade) => {
            const count = data?.[grade.id] ?? 0;
            return (
              <tr key={grade.id}>
                <th scope="row">
                  <Mark mark={grade.mark} label={gradeLabel(grade, language)} />
                </th>
                <td className="number">{count.toLocaleString(language)}</td>
                <td className="bar" aria-hidden="true">
                  <span className={`mark-${grade.mark}`} style={{ width: `${(count / most) * 100}%` }} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

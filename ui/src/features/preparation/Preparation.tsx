/** The home page: how long until the audit, and what is missing before it. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { Current } from "../../ipc/bindings/Current";
import type { Readiness } from "../../ipc/bindings/Readiness";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { daysBetween, plusDays, today } from "../../kit/day";
import { DayControl } from "../../kit/DayControl";
import { formatDay, useLanguage, useText, type Text } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/router";
import { anyOf, queryOf } from "../../kit/query";
import { textOf } from "../../kit/register";
import { ClauseMap } from "./ClauseMap";
import { Cycle } from "./Cycle";
import { FirstSteps } from "./FirstSteps";
import { GapList } from "./GapList";
import { SEVERITIES, SEVERITY_MARK } from "./gaps";

export function Preparation({ current }: { current: Current }) {
  const text = useText();
  const language = useLanguage();
  const [date, setDate] = useState(today());
  const { data: found } = useQuery({
    queryKey: keys.readiness(date, language),
    queryFn: () => client.readiness(date),
    placeholderData: (before) => before,
  });
  return (
    <div className="page">
      <header className="list-head">
        <h1>{text("home-title")}</h1>
        <div className="as-of">
          <DayControl label={text("home-as-of")} value={date} onSave={(day) => setDate(day ?? today())} />
        </div>
        <span className="push" />
        <Button className="button" onPress={() => goTo("drill")}>
          {text("command-drill")}
        </Button>
        <Button className="button button-first" onPress={() => goTo("pack")}>
          {text("home-export")}
        </Button>
      </header>
      {found && found.failed.length > 0 && (
        <p className="banner banner-failed" role="alert">
          {text("readiness-failed", {
            rules: found.failed
              .map((rule) => text.composed(`rule-${rule}`, { reference: "…", title: "…" }))
              .join(" ; "),
          })}
        </p>
      )}
      <div className="hero">
        <Countdown current={current} date={date} />
        {found && <Counts found={found} />}
      </div>
      <FirstSteps current={current} />
      {!found && (
        <p className="muted" role="status">
          {text("readiness-working")}
        </p>
      )}
      {found && (
        <div className="home-columns">
          <div>
            <GapList found={found} readOnly={current.read_only} />
          </div>
          <div>
            <ClauseMap found={found} />
            <Cycle decided={current.organisation.certificate_decided_on} date={date} />
            <Deadlines current={current} date={date} />
          </div>
        </div>
      )}
    </div>
  );
}

/** How many gaps there are of each severity: the first thing one sees. */
function Counts({ found }: { found: Readiness }) {
  const text = useText();
  const language = useLanguage();
  return (
    <dl className="severities">
      {SEVERITIES.map((severity) => (
        <div key={severity} className={`mark-${SEVERITY_MARK[severity]}`}>
          <dt>
            <Mark mark={SEVERITY_MARK[severity]} label={text(`severity-${severity}`)} />
          </dt>
          <dd>{(found.counts.find((c) => c.severity === severity)?.count ?? 0).toLocaleString(language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Countdown({ current, date: asked }: { current: Current; date: string }) {
  const text = useText();
  const language = useLanguage();
  const o = current.organisation;
  const audit = auditPhrase(o.next_audit, text);
  const certificate = () => {
    if (!o.certificate_expires_on) return null;
    const date = formatDay(o.certificate_expires_on, language);
    const left = daysBetween(asked, o.certificate_expires_on);
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
  const days = daysBetween(asked, o.next_audit_starts_on);
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

interface Deadline {
  day: string;
  what: string;
  page: string;
  record: string | null;
}

/** What comes next: reviews, the audit, the end of the certificate. */
function Deadlines({ current, date }: { current: Current; date: string }) {
  const text = useText();
  const language = useLanguage();
  const from = (field: string) => ({ field, condition: "from" as const, values: [date] });
  const query = queryOf(language, {
    sort: [{ field: "next_review_on", descending: false }],
    filters: [from("next_review_on")],
    limit: 6,
  });
  const { data } = useQuery({
    queryKey: keys.page("procedure", query),
    queryFn: () => client.page("procedure", query),
  });
  const open = queryOf(language, {
    sort: [{ field: "due_on", descending: false }],
    filters: [from("due_on"), anyOf("state", "proposed", "validated", "in-progress")],
    limit: 6,
  });
  const { data: actions } = useQuery({
    queryKey: keys.page("action", open),
    queryFn: () => client.page("action", open),
  });
  const due: Deadline[] = (actions?.rows ?? []).map((row) => ({
    day: textOf(row, "due_on"),
    what: text("home-deadline-action", { code: textOf(row, "reference"), owner: textOf(row, "owner") }),
    page: "actions",
    record: textOf(row, "id"),
  }));
  const o = current.organisation;
  const reviews: Deadline[] = (data?.rows ?? []).map((row) => ({
    day: textOf(row, "next_review_on"),
    what: text("home-deadline-review", { code: textOf(row, "code") }),
    page: "procedures",
    record: textOf(row, "id"),
  }));
  const own = [
    { day: o.next_audit_starts_on, what: o.next_audit || text("organisation-next_audit") },
    { day: o.certificate_expires_on, what: text("organisation-certificate_expires_on") },
  ].flatMap(({ day, what }) => (day ? [{ day, what, page: "settings", record: null }] : []));
  const next = [...reviews, ...due, ...own]
    .filter((deadline) => deadline.day >= date && deadline.day <= plusDays(date, 550))
    .sort((a, b) => a.day.localeCompare(b.day))
    .slice(0, 8);
  if (next.length === 0) return null;
  return (
    <section>
      <h2>{text("home-deadlines")}</h2>
      <ul className="deadlines">
        {next.map((deadline) => (
          <li key={`${deadline.day} ${deadline.what}`}>
            <span className="muted">{formatDay(deadline.day, language)}</span>
            <button type="button" className="gap" onClick={() => goTo(deadline.page, deadline.record)}>
              <span>{deadline.what}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

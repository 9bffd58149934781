/** The three years of the certificate on one line: what is done, what is next, and by when. */
import { useQuery } from "@tanstack/react-query";

import type { Milestone } from "../../ipc/bindings/Milestone";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { daysBetween } from "../../kit/day";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { goTo } from "../../kit/router";

export function Cycle({ decided, date }: { decided: string | null; date: string }) {
  const text = useText();
  const { data: milestones } = useQuery({ queryKey: keys.cycle(), queryFn: client.cycle });
  const end = milestones?.at(-1)?.limit;
  if (!decided || !milestones || !end) return null;
  const whole = Math.max(daysBetween(decided, end), 1);
  const place = (day: string) => `${Math.min(Math.max((daysBetween(decided, day) / whole) * 100, 0), 100)}%`;
  return (
    <section>
      <h2>{text("cycle-title")}</h2>
      <div className="cycle-line" aria-hidden="true">
        <span className="cycle-gone" style={{ width: place(date) }} />
        {milestones.map((m) => {
          const day = m.audit?.starts_on ?? m.target ?? m.limit;
          return day ? (
            <span
              key={m.code}
              className={isDone(m, date) ? "cycle-point cycle-done" : "cycle-point"}
              style={{ left: place(day) }}
            />
          ) : null;
        })}
      </div>
      <ul className="cycle">
        {milestones.map((m) => (
          <MilestoneLine key={m.code} milestone={m} date={date} />
        ))}
      </ul>
    </section>
  );
}

function isDone(milestone: Milestone, date: string): boolean {
  return milestone.audit !== null && (milestone.audit.ends_on ?? "9999") < date;
}

function MilestoneLine({ milestone: m, date }: { milestone: Milestone; date: string }) {
  const text = useText();
  const language = useLanguage();
  const { audit } = m;
  const done = isDone(m, date);
  const late = !done && m.limit !== null && m.hard && m.limit < date && m.code !== "expiry";
  const when = audit?.starts_on
    ? formatDay(audit.starts_on, language)
    : m.target
      ? text("milestone-target", { date: formatDay(m.target, language) })
      : "";
  const limit = m.limit && !done ? text("milestone-limit", { date: formatDay(m.limit, language) }) : "";
  const basis = m.code === "surveillance-1" && !m.hard ? "advised" : "basis";
  return (
    <li className={late ? "late" : undefined} title={text.composed(`milestone-${m.code}-${basis}`)}>
      <span>
        {done ? "✓ " : late ? "! " : ""}
        {audit ? (
          <button type="button" className="link" onClick={() => goTo("audits", audit.id)}>
            {text.composed(`milestone-${m.code}`)}
          </button>
        ) : (
          text.composed(`milestone-${m.code}`)
        )}
      </span>
      <span className="small muted">{[when, limit].filter(Boolean).join(" · ")}</span>
      <span className="small muted cycle-basis">{text.composed(`milestone-${m.code}-${basis}`)}</span>
    </li>
  );
}

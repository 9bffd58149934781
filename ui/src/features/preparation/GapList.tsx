/** What is missing: each gap with its clause, who should act and by when, and one click to where it is put right. */
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";

import type { Gap } from "../../ipc/bindings/Gap";
import type { Readiness } from "../../ipc/bindings/Readiness";
import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { daysBetween } from "../../kit/day";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { pageOf } from "../../kit/declared";
import { Mark } from "../../kit/Mark";
import { Pick } from "../../kit/Pick";
import { goTo } from "../../kit/router";
import { useRemembered } from "../../kit/storage";
import { chapterOf, NO_FILTER, SEVERITIES, SEVERITY_MARK, shownGaps, valuesOf, type GapFilter } from "./gaps";

/** Rows drawn at a time: nobody reads more, and each costs the window. */
const DRAWN = 60;

interface GapListProps {
  found: Readiness;
  readOnly: boolean;
}

export function GapList({ found, readOnly }: GapListProps) {
  const text = useText();
  const [filter, setFilter] = useRemembered<GapFilter>("gaps", NO_FILTER);
  const [waived, setWaived] = useState(false);
  const [drawn, setDrawn] = useState(DRAWN);
  const open = found.gaps.filter((gap) => gap.waiver === null);
  const aside = found.gaps.filter((gap) => gap.waiver !== null);
  const listed = waived ? aside : open;
  const shown = shownGaps(listed, filter, found.date);
  const language = useLanguage();
  const all = found.counts.reduce((sum, { count }) => sum + count, 0);
  const plain = (values: string[]) => values.map((id) => ({ id, label: id }));
  const put = (change: Partial<GapFilter>) => setFilter({ ...filter, ...change });
  return (
    <section aria-label={text("gaps-label")}>
      <div className="chips" role="group" aria-label={text("table-filter")}>
        {["", ...SEVERITIES].map((severity) => {
          const count =
            severity === "" ? all : (found.counts.find((c) => c.severity === severity)?.count ?? 0);
          return (
            <button
              key={severity}
              type="button"
              className="chip"
              aria-pressed={filter.severity === severity}
              onClick={() => put({ severity })}
            >
              {severity === "" ? text("gaps-all") : text.composed(`severity-${severity}`)}{" "}
              {count.toLocaleString(language)}
            </button>
          );
        })}
        <Pick
          all={text("gaps-every-clause")}
          value={filter.chapter}
          choices={valuesOf(listed, (g) => chapterOf(g.clause)).map((id) => ({
            id,
            label: text("gaps-chapter", { number: id }),
          }))}
          onPick={(chapter) => put({ chapter })}
        />
        <Pick
          all={text("gaps-every-process")}
          value={filter.process}
          choices={plain(valuesOf(listed, (g) => g.process))}
          onPick={(process) => put({ process })}
        />
        <Pick
          all={text("gaps-every-owner")}
          value={filter.owner}
          choices={plain(valuesOf(listed, (g) => g.owner))}
          onPick={(owner) => put({ owner })}
        />
        <Pick
          all={text("gaps-every-day")}
          value={filter.due}
          choices={["late", "month"].map((id) => ({ id, label: text.composed(`gaps-due-${id}`) }))}
          onPick={(due) => put({ due })}
        />
      </div>
      {shown.length === 0 && (
        <p className="muted gaps-none">
          {text(listed.length > 0 ? "gaps-none-shown" : waived ? "gaps-none-silenced" : "gaps-none")}{" "}
          {listed.length > 0 && (
            <button type="button" className="link" onClick={() => setFilter(NO_FILTER)}>
              {text("gaps-show-all")}
            </button>
          )}
        </p>
      )}
      <ul className="gaps">
        {shown.slice(0, drawn).map((gap) => (
          <GapRow key={`${gap.rule} ${gap.record_id}`} gap={gap} date={found.date} readOnly={readOnly} />
        ))}
      </ul>
      {shown.length > drawn && (
        <button type="button" className="link" onClick={() => setDrawn(drawn + DRAWN)}>
          {text("gaps-draw-more", { count: shown.length - drawn })}
        </button>
      )}
      {!waived && all > open.length && <p className="muted small">{text("gaps-more", { count: all })}</p>}
      {(aside.length > 0 || waived) && (
        <button type="button" className="link" onClick={() => setWaived(!waived)}>
          {waived ? text("gaps-back") : text("gaps-silenced", { count: aside.length })}
        </button>
      )}
    </section>
  );
}

/** Where a gap is put right. */
function jump(gap: Gap) {
  const page = pageOf(gap.register);
  if (page) goTo(page, gap.record_id);
  else goTo("settings");
}

function GapRow({ gap, date, readOnly }: { gap: Gap; date: string; readOnly: boolean }) {
  const text = useText();
  const { act } = useChanges();
  const about = [gap.clause, gap.process, gap.owner].filter(Boolean).join(" · ");
  return (
    <li>
      <Mark mark={SEVERITY_MARK[gap.severity]} label={text(`severity-${gap.severity}`)} />
      <div>
        <button type="button" className="gap" onClick={() => jump(gap)}>
          <span>{text.composed(`rule-${gap.rule}`, { reference: gap.reference, title: gap.title })}</span>
          <span className="small muted">{about}</span>
        </button>
        {gap.waiver && (
          <p className="small">
            {text("gap-silenced", { reason: gap.waiver.reason, who: gap.waiver.silenced_by })}{" "}
            {!readOnly && (
              <button
                type="button"
                className="link"
                onClick={() => act(() => client.unwaive(gap.waiver?.id ?? ""))}
              >
                {text("gap-speak")}
              </button>
            )}
          </p>
        )}
      </div>
      <div className="gap-end">
        <Due gap={gap} date={date} />
        {!readOnly && gap.waiver === null && <WaiveButton gap={gap} />}
      </div>
    </li>
  );
}

function Due({ gap, date }: { gap: Gap; date: string }) {
  const text = useText();
  const language = useLanguage();
  if (gap.due_on === null) return null;
  const left = daysBetween(date, gap.due_on);
  return left < 0 ? (
    <span className="late">{text("gap-late", { count: -left })}</span>
  ) : (
    <span>{text("gap-due", { date: formatDay(gap.due_on, language) })}</span>
  );
}

function WaiveButton({ gap }: { gap: Gap }) {
  const text = useText();
  const { act } = useChanges();
  const [reason, setReason] = useState("");
  return (
    <DialogTrigger>
      <Button
        className="button button-quiet"
        aria-label={text("gap-silence-label", { reference: gap.reference })}
      >
        {text("gap-silence")}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="filter-dialog" aria-label={text("gap-silence")}>
          {({ close }) => (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                act(() => client.waive(gap.rule, gap.record_id, reason), close);
              }}
            >
              <label className="silence-reason">
                {text("silence-reason")}
                <textarea
                  rows={3}
                  value={reason}
                  autoFocus
                  onChange={(event) => setReason(event.target.value)}
                />
              </label>
              <p className="small muted">{text("gap-silence-hint")}</p>
              <Button type="submit" className="button button-first" isDisabled={reason.trim() === ""}>
                {text("gap-silence")}
              </Button>
            </form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

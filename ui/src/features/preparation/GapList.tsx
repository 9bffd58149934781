/** What is missing: each gap with its clause, who should act and by when, and one click to where it is put right. */
import { useEffect, useRef, useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";

import type { Gap } from "../../ipc/bindings/Gap";
import type { Readiness } from "../../ipc/bindings/Readiness";
import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { daysBetween, plusDays, today } from "../../kit/day";
import { DayControl } from "../../kit/DayControl";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { Pick } from "../../kit/Pick";
import { useProblems } from "../../kit/problems";
import { useRemembered } from "../../kit/storage";
import {
  chapterOf,
  groupGaps,
  GROUPINGS,
  NO_FILTER,
  SEVERITIES,
  SEVERITY_MARK,
  shownGaps,
  valuesOf,
  type GapFilter,
  type GapGroup,
  type Grouping,
} from "./gaps";
import { follow, keyOf, takeLast } from "./trail";

/** Rows drawn at a time: nobody reads more, and each costs the window. */
const DRAWN = 60;
/** So many gaps of one kind fold into a line. */
const FOLDED = 3;
/** Days for which a blocking gap is set aside where nobody says otherwise. */
const BLOCKING_DAYS = 14;

interface GapListProps {
  found: Readiness;
  readOnly: boolean;
}

export function GapList({ found, readOnly }: GapListProps) {
  const text = useText();
  const [filter, setFilter] = useRemembered<GapFilter>("gaps", NO_FILTER);
  const [waived, setWaived] = useState(false);
  const [grouping, setGrouping] = useRemembered<Grouping>("gaps-grouping", "rule");
  const open = found.gaps.filter((gap) => gap.waiver === null);
  const aside = found.gaps.filter((gap) => gap.waiver !== null);
  const listed = waived ? aside : open;
  const shown = shownGaps(listed, filter, found.date);
  const all = found.counts.reduce((sum, { count }) => sum + count, 0);
  const plain = (values: string[]) => values.map((id) => ({ id, label: id }));
  const groups = groupGaps(shown, grouping);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const last = takeLast();
    if (last === null) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-gap]") ?? [])];
    const row = rows.find((one) => one.dataset["gap"] === last);
    // Where it is mended, the list goes on from its head.
    const button = (row ?? list.current)?.querySelector<HTMLElement>(".gap, .gap-group");
    button?.focus();
    button?.scrollIntoView({ block: "center" });
  }, []);
  const put = (change: Partial<GapFilter>) => setFilter({ ...filter, ...change });
  return (
    <section aria-label={text("gaps-label")} ref={list}>
      <div className="chips" role="group" aria-label={text("table-filter")}>
        {["", ...SEVERITIES].map((severity) => {
          return (
            <button
              key={severity}
              type="button"
              className="chip"
              aria-pressed={filter.severity === severity}
              onClick={() => put({ severity })}
            >
              {severity === "" ? text("gaps-all") : text.composed(`severity-${severity}`)}
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
        <span className="push" />
        <Pick
          all={text("gaps-by-rule")}
          name={text("gaps-grouping")}
          value={grouping === "rule" ? "" : grouping}
          choices={GROUPINGS.slice(1).map((id) => ({ id, label: text.composed(`gaps-by-${id}`) }))}
          onPick={(id) => setGrouping((id || "rule") as Grouping)}
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
      {groups.map((group) => (
        <GapGroupRows
          key={group.key}
          group={group}
          grouping={grouping}
          all={shown}
          date={found.date}
          readOnly={readOnly}
        />
      ))}
      {!waived && all > open.length && <p className="muted small">{text("gaps-more", { count: all })}</p>}
      {(aside.length > 0 || waived) && (
        <button type="button" className="link" onClick={() => setWaived(!waived)}>
          {waived ? text("gaps-back") : text("gaps-silenced", { count: aside.length })}
        </button>
      )}
    </section>
  );
}

/** Gaps of one kind: a single line until they are opened, where there are several. */
function GapGroupRows(props: {
  group: GapGroup;
  grouping: Grouping;
  all: Gap[];
  date: string;
  readOnly: boolean;
}) {
  const { group, grouping, all } = props;
  const text = useText();
  const [open, setOpen] = useRemembered<boolean>(`gap-group:${grouping}:${group.key}`, false);
  const [drawn, setDrawn] = useState(DRAWN);
  const folds = grouping !== "none" && group.gaps.length >= FOLDED;
  const first = group.gaps[0];
  if (!first) return null;
  const label = {
    rule: () => text.composed(`rule-kind-${group.key}`),
    owner: () => group.key || text("gaps-nobody"),
    clause: () => text("gaps-chapter", { number: group.key }),
    none: () => "",
  }[grouping]();
  const shown = !folds || open;
  return (
    <>
      {(folds || (grouping !== "none" && grouping !== "rule")) && (
        <button
          type="button"
          className="gap-group"
          aria-expanded={folds ? open : undefined}
          disabled={!folds}
          onClick={() => setOpen(!open)}
        >
          {grouping === "rule" && (
            <Mark mark={SEVERITY_MARK[first.severity]} label={text(`severity-${first.severity}`)} />
          )}{" "}
          <span className="gap-group-label">
            {folds && <span aria-hidden="true" className={open ? "fold fold-open" : "fold"} />}
            {label}
          </span>{" "}
          <span className="muted">{text("gaps-count", { count: group.gaps.length })}</span>
        </button>
      )}
      {shown && (
        <ul className="gaps">
          {group.gaps.slice(0, drawn).map((gap) => (
            <GapRow
              key={keyOf(gap)}
              gap={gap}
              date={props.date}
              readOnly={props.readOnly}
              onOpen={() => follow(all, all.indexOf(gap))}
            />
          ))}
        </ul>
      )}
      {shown && group.gaps.length > drawn && (
        <button type="button" className="link" onClick={() => setDrawn(drawn + DRAWN)}>
          {text("gaps-draw-more", { count: group.gaps.length - drawn })}
        </button>
      )}
    </>
  );
}

function GapRow(props: { gap: Gap; date: string; readOnly: boolean; onOpen: () => void }) {
  const { gap, date, readOnly } = props;
  const language = useLanguage();
  const text = useText();
  const { act } = useChanges();
  const about = [gap.clause, gap.process, gap.owner].filter(Boolean).join(" · ");
  return (
    <li data-gap={keyOf(gap)}>
      <Mark mark={SEVERITY_MARK[gap.severity]} label={text(`severity-${gap.severity}`)} />
      <div>
        <button type="button" className="gap" onClick={props.onOpen}>
          <span>{text.composed(`rule-${gap.rule}`, { reference: gap.reference, title: gap.title })}</span>{" "}
          <span className="small muted">{about}</span>
        </button>
        {gap.waiver && (
          <p className="small">
            {gap.waiver.until
              ? text("gap-silenced-until", {
                  reason: gap.waiver.reason,
                  who: gap.waiver.silenced_by,
                  date: formatDay(gap.waiver.until, language),
                })
              : text("gap-silenced", { reason: gap.waiver.reason, who: gap.waiver.silenced_by })}{" "}
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
          {({ close }) => <WaiveForm gap={gap} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** A gap is set aside with a reason, until a day on which it comes back: a blocking one never for good. */
function WaiveForm({ gap, onDone }: { gap: Gap; onDone: () => void }) {
  const text = useText();
  const { change } = useChanges();
  const { problems, attempt } = useProblems();
  const blocking = gap.severity === "blocking";
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState<string | null>(blocking ? plusDays(today(), BLOCKING_DAYS) : null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void attempt("all", () => change(() => client.waive(gap.rule, gap.record_id, reason, until))).then(
          (done) => done && onDone(),
        );
      }}
    >
      <label className="silence-reason">
        {text("silence-reason")}
        <textarea rows={3} value={reason} autoFocus onChange={(event) => setReason(event.target.value)} />
      </label>
      <DayControl
        label={text("silence-until")}
        value={until}
        required={blocking}
        problem={problems["until"]}
        hint={text(blocking ? "silence-until-blocking" : "silence-until-hint")}
        onSave={setUntil}
      />
      <p className="small muted">{text("gap-silence-hint")}</p>
      <Button type="submit" className="button button-first" isDisabled={reason.trim() === ""}>
        {text("gap-silence")}
      </Button>
    </form>
  );
}

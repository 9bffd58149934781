/** The journal: every change, verification, and the way back from any of them. */
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { JournalFilter } from "../../ipc/bindings/JournalFilter";
import type { VerifyReport } from "../../ipc/bindings/VerifyReport";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { alteredText, useChanges } from "../../kit/changes";
import { useIntent } from "../../kit/catalogue";
import { formatInstant, useLanguage, useText } from "../../kit/language";
import { goTo } from "../../kit/router";
import { pageOf } from "../../kit/declared";
import { TableMenu } from "../../kit/TableMenu";
import { byDay, timeOf } from "./days";
import { JournalBar, NO_FILTER } from "./JournalBar";
import { LongWorkProgress, useLongWork } from "../../kit/LongWork";

const STEP = 100;
/** So many entries go out into a file at most. */
const MOST = 100_000;

export function Journal({ readOnly }: { readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const intent = useIntent();
  const { act, fail } = useChanges();
  const [filter, setFilter] = useState<JournalFilter>(NO_FILTER);
  const narrowed = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: keys.entries(filter),
    queryFn: ({ pageParam }) => client.entries(filter, pageParam, STEP),
    placeholderData: keepPreviousData,
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length === STEP ? (last[last.length - 1]?.seq ?? null) : null),
  });
  const entries = data?.pages.flat() ?? [];
  const [last, first] = [entries[0]?.seq ?? 0, entries[entries.length - 1]?.seq ?? 0];
  const { data: signed } = useQuery({
    queryKey: keys.signed(first, last),
    queryFn: () => client.signedEntries(first, last),
    enabled: last > 0,
    placeholderData: keepPreviousData,
  });
  const open = (seq: number) =>
    void client.entryRecord(seq).then((found) => {
      const page = found && pageOf(found[0]);
      if (found && page) goTo(page, found[1]);
      else fail({ code: "no-record", subject: "", problems: [], altered: [] });
    }, fail);
  /** All that the filter finds, not only what was scrolled to. */
  const table = async () => {
    const all = await client.entries(filter, null, MOST);
    return {
      title: text("journal-title"),
      headings: ["seq", "when", "what", "who"].map((column) => text.composed(`journal-column-${column}`)),
      rows: all.map((entry) => [
        String(entry.seq),
        formatInstant(entry.at, language),
        intent(entry.intent),
        entry.author || text("author-nobody"),
      ]),
    };
  };
  const fingerprints = new Map(signed?.map((entry) => [entry.seq, entry.key]));
  return (
    <div className="page">
      <header className="list-head">
        <h1>{text("journal-title")}</h1>
        <span className="push" />
        <TableMenu table={table} />
        {!readOnly && (
          <Button className="button" onPress={() => goTo("merge")}>
            {text("merge-title")}…
          </Button>
        )}
      </header>
      <p className="muted">{text("journal-intro")}</p>
      {entries[0] && !narrowed && (
        <p className="small muted fingerprint">
          {text("journal-head")} <code>{entries[0].hash}</code>
        </p>
      )}
      <Verification />
      <JournalBar filter={filter} onFilter={setFilter} />
      {data && entries.length === 0 && <p className="muted">{text("journal-none")}</p>}
      {byDay(entries, language).map(({ day, entries: own }) => (
        <section key={day} aria-label={day}>
          <h2 className="journal-day">
            {day} <span className="muted small">{text("journal-count", { count: own.length })}</span>
          </h2>
          <ol className="entries">
            {own.map((entry) => (
              <li key={entry.seq}>
                <span className="number muted">{entry.seq}</span>
                <span className="muted">{timeOf(entry.at, language)}</span>
                <span>
                  <button type="button" className="entry-what" onClick={() => open(entry.seq)}>
                    {intent(entry.intent)}
                  </button>
                  {entry.intent.code === "merge" && <Contributions seq={entry.seq} />}
                </span>
                <span className="muted">
                  {entry.author || text("author-nobody")}
                  {fingerprints.has(entry.seq) && <Key fingerprint={fingerprints.get(entry.seq) ?? ""} />}
                </span>
                {!readOnly && entry.undoable && (
                  <Button
                    className="button button-quiet"
                    aria-label={`${text("journal-undo")} (${entry.seq})`}
                    onPress={() => act(() => client.undoEntry(entry.seq))}
                  >
                    {text("journal-undo")}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {hasNextPage && (
        <Button className="button" onPress={() => void fetchNextPage()}>
          {text("journal-more")}
        </Button>
      )}
    </div>
  );
}

function Verification() {
  const text = useText();
  const { fail } = useChanges();
  const { step, run } = useLongWork();
  const [report, setReport] = useState<VerifyReport>();
  const verify = async () => {
    setReport(undefined);
    try {
      setReport(await run((progress) => client.verify(progress)));
    } catch (thrown) {
      fail(thrown);
    }
  };
  return (
    <section className="verification">
      {step === null ? (
        <Button className="button" onPress={() => void verify()}>
          {text("journal-verify")}
        </Button>
      ) : (
        <LongWorkProgress work="verify" step={step} />
      )}
      {report && report.findings.length === 0 && (
        <p className="good" role="status">
          ✓{" "}
          {text("verify-good", {
            entries: report.entries,
            records: report.records,
            attachments: report.attachments,
          })}
        </p>
      )}
      {report && report.findings.length > 0 && (
        <ul className="banner banner-failed" role="alert">
          {report.findings
            .filter((f) => !report.mended.includes(f.code))
            .map((f) => (
              <li key={`${f.code}-${f.table}-${f.subject}`}>{alteredText(text, f)}</li>
            ))}
          {report.mended.map((what) => (
            <li key={what}>
              <strong>{text.composed(`verify-mended-${what}`)}</strong>
            </li>
          ))}
          {report.next
            .filter((next) => next !== "reopen" || report.mended.length === 0)
            .map((next) => (
              <li key={next}>
                <strong>{text.composed(`verify-next-${next}`)}</strong>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

/** The key an entry was signed with. */
function Key({ fingerprint }: { fingerprint: string }) {
  const text = useText();
  return (
    <small className="key" title={text("journal-key-why")}>
      {text("journal-key", { key: fingerprint })}
    </small>
  );
}

/** Who wrote what a merge took in, and when. */
function Contributions({ seq }: { seq: number }) {
  const text = useText();
  const language = useLanguage();
  const intent = useIntent();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: keys.contributions(seq),
    queryFn: () => client.contributions(seq),
    enabled: open,
  });
  return (
    <>
      <Button className="button button-quiet" aria-expanded={open} onPress={() => setOpen(!open)}>
        {text("journal-who")}
      </Button>
      {open && data && (
        <ul className="contributions">
          {data.map((one, index) => (
            <li key={index}>
              <span className="muted">{formatInstant(one.at, language)}</span>{" "}
              {one.author || text("author-nobody")} : {intent(one.intent)}
              {one.key && one.sound && <Key fingerprint={one.key} />}
              {!one.sound && <strong className="problem"> {text("journal-key-wrong")}</strong>}
            </li>
          ))}
          {data.length === 0 && <li className="muted">{text("journal-who-unknown")}</li>}
        </ul>
      )}
    </>
  );
}

/** A record open beside its table, edited in place. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";

import { client, isFailure } from "../ipc/client";
import { keys } from "../ipc/queries";
import { failureText, useChanges } from "./changes";
import { Evidence, useDropped } from "./Evidence";
import { focusIsNowhere } from "./focus";
import { History } from "./History";
import { formatInstant, useLanguage, useText } from "./language";
import { Links } from "./Links";
import { useProblems } from "./problems";
import { beginAt, RecordForm } from "./RecordForm";
import { textOf, type RegisterDefinition } from "./register";
import { draft } from "./storage";
import { typeset } from "./text";

interface PanelProps {
  register: RegisterDefinition;
  id: string;
  readOnly: boolean;
  /** Whether it takes the whole page, and how that changes. */
  full: boolean;
  onFull: () => void;
  onClose: () => void;
  /** The field or the tab to begin at. */
  at: string | null;
}

export function RecordPanel({ register, id, readOnly, full, onFull, onClose, at }: PanelProps) {
  const text = useText();
  const language = useLanguage();
  const { change, act } = useChanges();
  const { problems, attempt } = useProblems();
  const [tab, setTab] = useState(() => tabOf(register, at));
  const {
    data: row,
    error,
    refetch: readAgain,
  } = useQuery({
    queryKey: keys.row(register.name, id, language),
    queryFn: () => client.row(register.name, id),
    retry: false,
    meta: { own: true },
  });
  const panel = useRef<HTMLElement>(null);
  const there = row !== undefined;
  // A record just made has the keyboard, and one opened as a page from the table its first field; one walked to leaves it to
  // the table.
  useEffect(() => {
    if (at && beginAt(panel.current, at)) return;
    const nobody = focusIsNowhere();
    const hidden = document.activeElement?.closest(".split-full > .list-side");
    if (!there || !(nobody || hidden)) return;
    const field = panel.current?.querySelector<HTMLElement>(".form :is(input, textarea)");
    (full && field ? field : panel.current)?.focus();
  }, [full, there, at]);
  const free = !readOnly && row !== undefined && textOf(row, "archived_at") === "";
  const over = useDropped(register.name, id, free && tab !== "versions", () => setTab("evidence"));
  if (isFailure(error) && error.code === "no-record") return <Gone onClose={onClose} />;
  if (error) return <NotRead thrown={error} again={() => void readAgain()} onClose={onClose} />;
  if (!row) return <aside className="panel" aria-busy="true" aria-label={text("table-loading")} />;

  const reference = textOf(row, register.reference);
  const archived = textOf(row, "archived_at");
  const locked = readOnly || archived !== "";
  const save = (field: string, value: unknown) =>
    void attempt([field], async () => {
      await change(() => client.editRecord(register.name, id, { [field]: value }), {
        slot: `${id}:${field}`,
      });
      draft.drop(`${id}:${field}`);
    });
  const tabs = [
    { key: "record", label: text("panel-tab-record") },
    ...(register.tabs ?? []).map((t) => ({ key: t.key, label: text(t.label) })),
    { key: "evidence", label: text("panel-tab-evidence") },
    { key: "links", label: text("panel-tab-links") },
    { key: "history", label: text("panel-tab-history") },
  ];

  const form = (of: string | undefined) => (
    <RecordForm
      register={register.name}
      fields={register.fields.filter((f) => !f.derived && f.tab === of)}
      values={row.record}
      shown={row.shown}
      problems={problems}
      readOnly={locked}
      draftKey={id}
      onSave={save}
    />
  );

  return (
    <aside
      className={over ? "panel panel-over" : "panel"}
      aria-label={text("panel-label", { reference })}
      ref={panel}
      tabIndex={-1}
    >
      <header className="panel-head">
        <span className="small muted">{reference}</span>
        <span className="push" />
        {!readOnly && (
          <Button
            className="button button-quiet"
            onPress={() => act(() => client.archiveRecord(register.name, id, archived === ""))}
          >
            {text(archived ? "action-restore" : "action-archive")}
          </Button>
        )}
        <WidenButton full={full} onFull={onFull} />
        <Button className="icon-button" aria-label={text("panel-close")} onPress={onClose}>
          ×
        </Button>
      </header>
      {over && <p className="drop-here">{text("attachment-drop")}</p>}
      <h2 className="panel-title">{typeset(textOf(row, register.title)) || reference}</h2>
      {archived && (
        <p className="banner">{text("panel-archived", { date: formatInstant(archived, language) })}</p>
      )}
      {register.head?.(row)}
      <Tabs selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
        <TabList className="tabs" aria-label={text("panel-label", { reference })}>
          {tabs.map((t) => (
            <Tab key={t.key} id={t.key} className="tab">
              {t.label}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="record" className="tab-panel">
          {register.advice?.(row.record, locked ? undefined : save)}
          {form(undefined)}
        </TabPanel>
        {(register.tabs ?? []).map((t) => (
          <TabPanel key={t.key} id={t.key} className="tab-panel">
            {register.fields.some((f) => f.tab === t.key) && form(t.key)}
            {t.render(row, locked)}
          </TabPanel>
        ))}
        <TabPanel id="evidence" className="tab-panel">
          <Evidence register={register.name} id={id} readOnly={locked} />
        </TabPanel>
        <TabPanel id="links" className="tab-panel">
          <Links register={register} id={id} readOnly={locked} />
        </TabPanel>
        <TabPanel id="history" className="tab-panel">
          <History register={register} id={id} />
        </TabPanel>
      </Tabs>
    </aside>
  );
}

/** The tab on which something stands that is a tab itself, or a field. */
function tabOf(register: RegisterDefinition, at: string | null): string {
  if (register.tabs?.some((tab) => tab.key === at)) return at ?? "record";
  return register.fields.find((field) => field.name === at && !field.derived)?.tab ?? "record";
}

/** Makes a record the whole page, or puts it beside its table again. */
export function WidenButton({ full, onFull }: { full: boolean; onFull: () => void }) {
  const text = useText();
  return (
    <Button className="icon-button" aria-label={text(full ? "panel-beside" : "panel-full")} onPress={onFull}>
      <svg
        viewBox="0 0 16 16"
        width="14"
        height="14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        {full ? (
          <path d="M14 2 9 7M9 3v4h4M2 14l5-5M7 13V9H3" />
        ) : (
          <path d="M9 7l5-5M10 2h4v4M7 9l-5 5M2 10v4h4" />
        )}
      </svg>
    </Button>
  );
}

/** The record could not be read: it may well be there. */
function NotRead({ thrown, again, onClose }: { thrown: unknown; again: () => void; onClose: () => void }) {
  const text = useText();
  return (
    <aside className="panel" aria-label={text("panel-close")}>
      <p className="banner banner-failed" role="alert">
        {failureText(text, thrown)}
      </p>
      <p className="actions">
        <Button className="button" onPress={again}>
          {text("action-retry")}
        </Button>
        <Button className="button" onPress={onClose}>
          {text("action-close")}
        </Button>
      </p>
    </aside>
  );
}

/** The record was undone while it was open. */
function Gone({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <aside className="panel" aria-label={text("panel-close")}>
      <p className="banner">{text("error-no-record")}</p>
      <Button className="button" onPress={onClose}>
        {text("action-close")}
      </Button>
    </aside>
  );
}

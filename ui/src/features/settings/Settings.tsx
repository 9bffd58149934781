/** Settings: of the dossier, and of this workstation. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";

import type { Current } from "../../ipc/bindings/Current";
import type { Grade } from "../../ipc/bindings/Grade";
import type { Workstation } from "../../ipc/bindings/Workstation";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { Evidence } from "../../kit/Evidence";
import { ChoiceControl, TextControl } from "../../kit/fields";
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { useProblems } from "../../kit/problems";
import { beginAt, RecordForm } from "../../kit/RecordForm";
import type { FieldDefinition } from "../../kit/register";
import { gradeLabel, useGrades } from "../finding";
import { BackupSettings } from "./BackupSettings";
import { CustomFieldSettings } from "./CustomFieldSettings";
import { PasswordSettings } from "./PasswordSettings";
import { CLIMATE_FIELD, DELAY_FIELDS, ORGANISATION_FIELDS, ThresholdControl } from "../organisation";

export type Theme = "system" | "light" | "dark";

/** What is true of this window, whichever page it shows. */
export interface Surroundings {
  current: Current;
  workstation: Workstation;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onLanguage: (language: "fr" | "en") => void;
  onWorkstation: (workstation: Workstation) => void;
}

interface SettingsProps extends Surroundings {
  /** The field to begin at. */
  at: string | null;
  onBackUp: () => Promise<void>;
  onCopy: () => void;
  onClose: () => void;
}

export function Settings(props: SettingsProps) {
  const text = useText();
  const language = useLanguage();
  const { fail } = useChanges();
  const { author } = props.workstation;
  const { data: key } = useQuery({ queryKey: keys.signingKey(), queryFn: client.signingKey });
  const identify = (name: string, jobFunction: string) =>
    void client.setAuthor(name, jobFunction).then(props.onWorkstation).catch(fail);
  const choice = (id: string, label: string) => ({ id, label, words: label });
  return (
    <div className="page settings">
      <SettingsIndex readOnly={props.current.read_only} />
      <h1>{text("settings-title")}</h1>
      <OrganisationSettings readOnly={props.current.read_only} at={props.at} />
      <section id="settings-identity">
        <h2>{text("settings-identity")}</h2>
        <p className="small muted">{text("settings-identity-hint")}</p>
        <div className="form">
          <TextControl
            label={text("author-name")}
            value={author.name}
            onSave={(name) => identify(name, author.function)}
          />
          <TextControl
            label={text("author-function")}
            value={author.function}
            onSave={(next) => identify(author.name, next)}
          />
          <ChoiceControl
            label={text("settings-language")}
            value={language}
            choices={[choice("fr", text("language-fr")), choice("en", text("language-en"))]}
            onSave={(l) => props.onLanguage(l === "en" ? "en" : "fr")}
          />
          <ChoiceControl
            label={text("settings-theme")}
            value={props.theme}
            choices={(["system", "light", "dark"] as const).map((t) =>
              choice(t, text(`settings-theme-${t}`)),
            )}
            onSave={(t) => props.onTheme(t as Theme)}
          />
        </div>
        {key && (
          <>
            <p>
              {text("settings-key")} <code>{key}</code>
            </p>
            <p className="small muted">{text("settings-key-why")}</p>
          </>
        )}
      </section>
      <div id="settings-grades">
        <GradeSettings readOnly={props.current.read_only} />
      </div>
      <div id="settings-fields">
        <CustomFieldSettings readOnly={props.current.read_only} />
      </div>
      <div id="settings-backup">
        <BackupSettings onBackUp={props.onBackUp} />
      </div>
      <div id="settings-password">
        {!props.current.read_only && <PasswordSettings dossier={props.current} />}
      </div>
      <section id="settings-file">
        <h2>{text("settings-file")}</h2>
        <p className="path">{props.current.path}</p>
        <p className="actions">
          <Button className="button" onPress={props.onCopy}>
            {text("settings-copy")}
          </Button>
          <Button className="button" onPress={props.onClose}>
            {text("settings-close")}
          </Button>
        </p>
      </section>
    </div>
  );
}

/** The sections, in their order; what can lock a dossier or close it comes last, apart. */
const SECTIONS = ["organisation", "identity", "grades", "fields", "backup", "password", "file"] as const;

function SettingsIndex({ readOnly }: { readOnly: boolean }) {
  const text = useText();
  const go = (section: string) => {
    const place = document.getElementById(`settings-${section}`);
    place?.scrollIntoView({ block: "start" });
    place?.querySelector<HTMLElement>("input, textarea, button")?.focus({ preventScroll: true });
  };
  return (
    <nav className="settings-index" aria-label={text("settings-index")}>
      {SECTIONS.filter((section) => section !== "password" || !readOnly).map((section) => (
        <button
          key={section}
          type="button"
          className={section === "password" ? "settings-apart" : undefined}
          onClick={() => go(section)}
        >
          {text.composed(`settings-index-${section}`)}
        </button>
      ))}
    </nav>
  );
}

function OrganisationSettings({ readOnly, at }: { readOnly: boolean; at: string | null }) {
  const text = useText();
  const { change } = useChanges();
  const { problems, attempt } = useProblems();
  const { data } = useQuery({ queryKey: keys.organisation(), queryFn: client.organisation });
  const save = (field: string, value: unknown) =>
    void attempt([field], () =>
      change(() => client.editOrganisation({ [field]: value }), { slot: `organisation:${field}` }),
    );
  const section = useRef<HTMLElement>(null);
  const there = data !== undefined;
  useEffect(() => {
    if (there && at) beginAt(section.current, at);
  }, [there, at]);
  if (!data) return null;
  return (
    <section ref={section} id="settings-organisation">
      <h2>{text("settings-organisation")}</h2>
      <RecordForm
        register="organisation"
        fields={[...ORGANISATION_FIELDS, CLIMATE_FIELD]}
        values={data}
        shown={{}}
        problems={problems}
        readOnly={readOnly}
        draftKey="organisation"
        onSave={save}
      />
      <ThresholdControl
        value={data.threshold_cents}
        problem={problems["threshold_cents"]}
        readOnly={readOnly}
        onSave={(cents) => save("threshold_cents", cents)}
      />
      <h3>{text("settings-delays")}</h3>
      <p className="small muted">{text("settings-delays-hint")}</p>
      <RecordForm
        register="organisation"
        fields={DELAY_FIELDS}
        values={data}
        shown={{}}
        problems={problems}
        readOnly={readOnly}
        draftKey="organisation"
        onSave={save}
      />
      <h3>{text("settings-logo")}</h3>
      <p className="small muted">{text("settings-logo-hint")}</p>
      <Evidence register="organisation" id="organisation" readOnly={readOnly} />
    </section>
  );
}

const GRADE_FIELDS: FieldDefinition[] = [
  { name: "code", kind: "code", required: true },
  { name: "label_fr", kind: "text", required: true },
  { name: "label_en", kind: "text", required: true },
  { name: "severity", kind: "number", required: true },
  {
    name: "mark",
    kind: "choice",
    required: true,
    words: ["strength", "note", "idea", "watch", "weak", "minor", "major"],
  },
  { name: "position", kind: "number" },
];

function GradeSettings({ readOnly }: { readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { act } = useChanges();
  const grades = useGrades();
  const [open, setOpen] = useState<string | null>(null);
  const add = () =>
    act(
      () =>
        client.createRecord("grade", {
          code: "",
          label_fr: "Nouveau type",
          label_en: "New grade",
          severity: 1,
          mark: "note",
          position: grades.length + 1,
        }),
      (made) => setOpen(made.id),
    );
  return (
    <section>
      <h2>{text("settings-grades")}</h2>
      <p className="small muted">{text("settings-grades-hint")}</p>
      <ul className="grades">
        {grades.map((grade) => (
          <li key={grade.id}>
            <button
              type="button"
              className="grade-line"
              aria-expanded={open === grade.id}
              onClick={() => setOpen(open === grade.id ? null : grade.id)}
            >
              <Mark mark={grade.mark} label={grade.code} /> <span>{gradeLabel(grade, language)}</span>
              <span className="muted number">{grade.severity}</span>
            </button>
            {open === grade.id && <GradeForm grade={grade} readOnly={readOnly} />}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button className="button" onPress={add}>
          {text("grade-new")}
        </Button>
      )}
    </section>
  );
}

function GradeForm({ grade, readOnly }: { grade: Grade; readOnly: boolean }) {
  const text = useText();
  const { change, act } = useChanges();
  const { problems, attempt } = useProblems();
  return (
    <div className="grade-form">
      <RecordForm
        register="grade"
        fields={GRADE_FIELDS}
        values={grade as unknown as Record<string, unknown>}
        shown={{}}
        problems={problems}
        readOnly={readOnly}
        draftKey={grade.id}
        onSave={(field, value) =>
          void attempt([field], () =>
            change(() => client.editRecord("grade", grade.id, { [field]: value }), {
              slot: `${grade.id}:${field}`,
            }),
          )
        }
      />
      {!readOnly && (
        <Button
          className="button button-quiet"
          onPress={() => act(() => client.archiveRecord("grade", grade.id, true))}
        >
          {text("action-archive")}
        </Button>
      )}
    </div>
  );
}

/** The first-run guide: three minutes from nothing to a dossier. */
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";

import type { Current } from "../../ipc/bindings/Current";
import type { Organisation } from "../../ipc/bindings/Organisation";
import type { Workstation } from "../../ipc/bindings/Workstation";
import { client, isFailure } from "../../ipc/client";
import { failureText } from "../../kit/changes";
import { TextControl } from "../../kit/fields";
import { useText } from "../../kit/language";
import { useProblems } from "../../kit/problems";
import { RecordForm } from "../../kit/RecordForm";
import { ORGANISATION_FIELDS, ThresholdControl } from "../organisation";

const BLANK: Organisation = {
  id: "organisation",
  name: "",
  department: "",
  scope: "",
  threshold_cents: 15_000_000,
  standard_id: "",
  certification_body: "AFNOR Certification",
  certificate_number: "",
  certificate_decided_on: null,
  certificate_expires_on: null,
  next_audit: "",
  next_audit_starts_on: null,
  next_audit_ends_on: null,
  climate: "",
  internal_answer_days: 15,
  answer_days: 21,
  proof_days: 90,
  archived_at: null,
};

interface GuideProps {
  workstation: Workstation;
  onOpened: (current: Current) => void;
  onCancel: () => void;
}

export function Guide({ workstation, onOpened, onCancel }: GuideProps) {
  const text = useText();
  const { problems, attempt, mended } = useProblems();
  const [organisation, setOrganisation] = useState(BLANK);
  const [author, setAuthor] = useState(workstation.author);
  const [path, setPath] = useState("");
  const [ownPath, setOwnPath] = useState(false);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    if (!ownPath) void client.suggestPath(organisation.name).then(setPath);
  }, [organisation.name, ownPath]);

  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.querySelector("input")?.focus(), []);

  const set = (field: string, value: unknown) => {
    mended(field);
    setOrganisation((o) => ({ ...o, [field]: value }));
  };
  const browse = async () => {
    const chosen = await client.chooseTarget(path, text("welcome-filter"), "probant");
    if (chosen) {
      setOwnPath(true);
      setPath(chosen);
    }
  };
  const create = () =>
    void attempt("all", async () => {
      setFailure(undefined);
      try {
        await client.setAuthor(author.name, author.function);
        onOpened(await client.create(path, { organisation }));
      } catch (thrown) {
        if (!isFailure(thrown) || thrown.problems.length === 0) setFailure(failureText(text, thrown));
        throw thrown;
      }
    });
  const part = (names: string[]) => (
    <RecordForm
      register="organisation"
      fields={ORGANISATION_FIELDS.filter((f) => names.includes(f.name))}
      values={organisation}
      shown={{}}
      problems={problems}
      readOnly={false}
      draftKey="guide"
      saves={false}
      onSave={set}
    />
  );

  return (
    <main className="guide" ref={page}>
      <h1>{text("guide-title")}</h1>
      <p className="lead">{text("guide-intro")}</p>
      <section aria-labelledby="guide-who">
        <h2 id="guide-who">{text("guide-who")}</h2>
        <p className="small muted">{text("guide-who-hint")}</p>
        <div className="form">
          <TextControl
            label={text("author-name")}
            value={author.name}
            onSave={(name) => setAuthor((a) => ({ ...a, name }))}
          />
          <TextControl
            label={text("author-function")}
            value={author.function}
            onSave={(next) => setAuthor((a) => ({ ...a, function: next }))}
          />
        </div>
      </section>
      <section aria-labelledby="guide-organisation">
        <h2 id="guide-organisation">{text("guide-organisation")}</h2>
        {part(["name", "department", "scope"])}
        <ThresholdControl
          value={organisation.threshold_cents}
          problem={problems["threshold_cents"]}
          onSave={(cents) => set("threshold_cents", cents)}
        />
      </section>
      <section aria-labelledby="guide-certificate">
        <h2 id="guide-certificate">{text("guide-certificate")}</h2>
        {part([
          "certification_body",
          "certificate_number",
          "certificate_decided_on",
          "certificate_expires_on",
        ])}
      </section>
      <section aria-labelledby="guide-audit">
        <h2 id="guide-audit">{text("guide-audit")}</h2>
        {part(["next_audit", "next_audit_starts_on", "next_audit_ends_on"])}
      </section>
      <section aria-labelledby="guide-file">
        <h2 id="guide-file">{text("guide-file")}</h2>
        <p className="small muted">{text("guide-file-hint")}</p>
        <div className="path-row">
          <TextControl
            label={text("guide-path")}
            value={path}
            onSave={(next) => {
              setOwnPath(true);
              setPath(next);
            }}
          />
          <Button className="button" onPress={() => void browse()}>
            {text("action-browse")}
          </Button>
        </div>
      </section>
      {failure && (
        <p className="banner banner-failed" role="alert">
          {failure}
        </p>
      )}
      {Object.keys(problems).length > 0 && (
        <p className="banner banner-failed" role="alert">
          {text("error-rejected")}
        </p>
      )}
      <p className="actions">
        <Button className="button button-first" onPress={create}>
          {text("guide-create")}
        </Button>
        <Button className="button" onPress={onCancel}>
          {text("action-cancel")}
        </Button>
      </p>
    </main>
  );
}

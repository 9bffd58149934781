/** The versions of a procedure: prepared, reviewed, approved, put in force. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { ProcedureVersion } from "../../ipc/bindings/ProcedureVersion";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { today } from "../../kit/day";
import { Evidence, useDropped } from "../../kit/Evidence";
import { fieldsOf, nextStates } from "../../kit/declared";
import { TextControl } from "../../kit/fields";
import { useText } from "../../kit/language";
import { useProblems } from "../../kit/problems";
import { RecordForm } from "../../kit/RecordForm";
import { nextVersion } from "./nextVersion";
import { StateMark } from "./StateMark";

const FIELDS = fieldsOf("procedure_version", [
  "version",
  "change_summary",
  "author",
  "verifier",
  "approver",
  "effective_on",
]);

export function Versions({ procedureId, readOnly }: { procedureId: string; readOnly: boolean }) {
  const text = useText();
  const { data: versions } = useQuery({
    queryKey: keys.versions(procedureId),
    queryFn: () => client.versions(procedureId),
  });
  if (!versions) return null;
  const preparing = versions.some((v) => ["draft", "in-review", "approved"].includes(v.state));
  return (
    <div className="versions">
      {versions.length === 0 && <p className="muted">{text("procedure_version-none")}</p>}
      {!readOnly && !preparing && <AddVersion procedureId={procedureId} last={versions[0]?.version} />}
      {versions.map((version, index) => (
        <Version key={version.id} version={version} readOnly={readOnly} open={index === 0} />
      ))}
    </div>
  );
}

/** The number that follows the last one is proposed; any other can be typed. */
function AddVersion({ procedureId, last }: { procedureId: string; last: string | undefined }) {
  const text = useText();
  const { change } = useChanges();
  const { problems, attempt } = useProblems();
  const [version, setVersion] = useState(() => nextVersion(last));
  const [summary, setSummary] = useState("");
  return (
    <div className="form form-apart">
      <TextControl
        label={text("procedure_version-version")}
        value={version}
        problem={problems["version"]}
        onSave={setVersion}
      />
      <TextControl
        label={text("procedure_version-change_summary")}
        long
        value={summary}
        onSave={setSummary}
      />
      <Button
        className="button"
        onPress={() =>
          void attempt("all", () => change(() => client.addVersion(procedureId, version, summary)))
        }
      >
        {text("procedure_version-add")}
      </Button>
    </div>
  );
}

function Version(props: { version: ProcedureVersion; readOnly: boolean; open: boolean }) {
  const { version, readOnly } = props;
  const text = useText();
  const { change } = useChanges();
  const { problems, attempt } = useProblems();
  const { data: files } = useQuery({
    queryKey: keys.attachments(version.id),
    queryFn: () => client.attachments(version.id),
  });
  const over = version.state === "superseded" || version.state === "withdrawn";
  useDropped("procedure_version", version.id, props.open && !readOnly && !over);
  const step = (state: string) =>
    void attempt("all", () =>
      change(() =>
        client.stepVersion(version.id, {
          state,
          verifier: null,
          approver: null,
          effective_on: state === "in-force" ? (version.effective_on ?? today()) : null,
        }),
      ),
    );
  return (
    <details className="version" open={props.open}>
      <summary>
        <strong>{version.version}</strong> <StateMark state={version.state} />
      </summary>
      <RecordForm
        register="procedure_version"
        fields={FIELDS.map((field) =>
          // What was approved stays as it was signed; the day it applies from may still be to come.
          version.state === "approved" && field.name !== "effective_on" ? { ...field, derived: true } : field,
        )}
        values={version as unknown as Record<string, unknown>}
        shown={{}}
        problems={problems}
        readOnly={readOnly || over || version.state === "in-force"}
        draftKey={version.id}
        onSave={(field, value) =>
          void attempt([field], () =>
            change(() => client.editVersion(version.id, { [field]: value }), {
              slot: `${version.id}:${field}`,
            }),
          )
        }
      />
      <h3>{text("procedure_version-file")}</h3>
      {["approved", "in-force"].includes(version.state) && files?.length === 0 && (
        <p className="problem">{text("version-no-file")}</p>
      )}
      <Evidence register="procedure_version" id={version.id} readOnly={readOnly || over} />
      {!readOnly && (
        <p className="actions">
          {nextStates("procedure_version", { ...version }).map((state, index) => (
            <Button
              key={state}
              // Taking a document out of force is never the main thing to do.
              className={index === 0 && state !== "withdrawn" ? "button button-first" : "button"}
              onPress={() => step(state)}
            >
              {text.composed(`procedure_version-step-${state}`)}
            </Button>
          ))}
        </p>
      )}
    </details>
  );
}

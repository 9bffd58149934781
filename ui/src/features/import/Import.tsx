/** A list made elsewhere, brought into a register: chosen, looked at, brought in. */
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";

import type { ImportReport } from "../../ipc/bindings/ImportReport";
import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { useText } from "../../kit/language";
import { LongWorkProgress, useLongWork } from "../../kit/LongWork";
import { goTo } from "../../kit/router";
import type { RegisterDefinition } from "../../kit/register";
import { useRemembered } from "../../kit/storage";
import { useRegisters } from "../../kit/catalogue";
import { ImportColumns } from "./ImportColumns";
import { type Answers, NO_ANSWERS, withWord } from "./importAnswers";
import { ImportQuestions } from "./ImportQuestions";
import { ImportDetails, ImportSummary } from "./ImportResult";
import { useDroppedFile } from "../../kit/useDroppedFile";

interface ImportProps {
  register: string | null;
  /** Whether the list is the table that was pasted. */
  pasted: boolean;
  readOnly: boolean;
}

export function Import({ register, pasted, readOnly }: ImportProps) {
  const definition = useRegisters().find((r) => r.name === register && r.importable);
  const text = useText();
  if (!definition || readOnly) return <p className="page muted">{text("error-read-only")}</p>;
  return <ImportInto register={definition} pasted={pasted} />;
}

interface Chosen {
  /** None for the table that was pasted. */
  path: string | null;
  /** The sheet; empty for the one that fits best. */
  sheet: string;
}

function ImportInto({ register, pasted }: { register: RegisterDefinition; pasted: boolean }) {
  const text = useText();
  const { act, change, tell, fail } = useChanges();
  const { step, run } = useLongWork();
  const [chosen, setChosen] = useState<Chosen>();
  const [report, setReport] = useState<ImportReport>();
  // What people said of a heading once holds for their next file.
  const [columns, setColumns] = useRemembered<Record<string, string>>(`import:${register.name}`, {});
  // So does what they said of a word, or of a field that their lists do not have.
  const [answers, setAnswers] = useRemembered<Answers>(`import-answers:${register.name}`, NO_ANSWERS);
  const title = text("import-title", { register: text.composed(`${register.name}-register`) });

  const look = async (path: string | null, sheet: string, fields: Record<string, string>, said = answers) => {
    try {
      const mapping = { sheet: sheet || null, columns: fields, ...said };
      const found = await run((progress) => client.previewImport(register.name, path, mapping, progress));
      setChosen({ path, sheet: found.sheet });
      setReport(found);
    } catch (thrown) {
      fail(thrown);
    }
  };
  const choose = async () => {
    try {
      const path = await client.chooseSheet(text("import-filter"));
      if (path) await look(path, "", columns);
    } catch (thrown) {
      fail(thrown);
    }
  };
  useDroppedFile((path) => void look(path, "", columns));
  const pasting = useRef(pasted);
  useEffect(() => {
    if (pasting.current) void look(null, "", columns);
    pasting.current = false;
  });

  const bring = async () => {
    if (!chosen) return;
    const mapping = { sheet: chosen.sheet, columns, ...answers };
    try {
      await run((progress) =>
        change(() => client.importSheet(register.name, chosen.path, mapping, progress), { long: true }),
      );
      goTo(register.page);
    } catch {
      // Already on screen.
    }
  };
  const template = async () => {
    const name = `${text.composed(`${register.name}-register`)} ${text("import-template-suffix")}.xlsx`;
    try {
      const path = await client.chooseTarget(name, text("export-xlsx"), "xlsx");
      if (!path) return;
      await client.saveTemplate(register.name, path);
      tell(text("import-template-done", { name: path.split(/[/\\]/).pop() ?? path }));
    } catch (thrown) {
      fail(thrown);
    }
  };
  const fill = (heading: string, field: string) => {
    const next = { ...columns, [heading]: field };
    // A field moves to the column it was given last.
    for (const [other, its] of Object.entries(next)) {
      if (other !== heading && field !== "" && its === field) next[other] = "";
    }
    for (const column of report?.columns ?? []) {
      if (column.heading !== heading && column.field === field && field !== "") next[column.heading] = "";
    }
    setColumns(next);
    if (chosen) void look(chosen.path, chosen.sheet, next);
  };

  const addField = (heading: string) =>
    act(
      () => client.addCustomField(register.name, { name: heading, kind: "text", choices: "" }),
      (field) => fill(heading, `custom:${field.id}`),
    );

  const answer = (next: Answers) => {
    setAnswers(next);
    if (chosen) void look(chosen.path, chosen.sheet, columns, next);
  };

  const file = chosen?.path === null ? text("import-pasted") : chosen?.path.split(/[/\\]/).pop();

  return (
    <div className="page import">
      <header className="list-head">
        <h1>{title}</h1>
        <span className="push" />
        <Button className="button" onPress={() => goTo(register.page)}>
          {text("action-close")}
        </Button>
      </header>
      <p className="lead-small">
        {text("import-intro")}{" "}
        {register.name === "contract" && (
          <button type="button" className="link" onClick={() => goTo("open-data")}>
            {text("open-data-instead")}
          </button>
        )}
      </p>
      {step !== null ? (
        <LongWorkProgress work="import" step={step} />
      ) : (
        <p className="actions">
          <Button
            className={report ? "button" : "button button-first"}
            autoFocus
            onPress={() => void choose()}
          >
            {text(report ? "import-other" : "import-choose")}
          </Button>
          {report && chosen && (
            <Button className="button" onPress={() => void look(chosen.path, chosen.sheet, columns)}>
              {text("import-reread")}
            </Button>
          )}
          <Button className="button" onPress={() => void template()}>
            {text("import-template")}
          </Button>
          {!report && <span className="small muted">{text("import-drop")}</span>}
        </p>
      )}
      {report && chosen && (
        <>
          <h2 className="import-file">{file}</h2>
          <ImportSummary report={report} busy={step !== null} onImport={() => void bring()} />
          <ImportQuestions
            register={register}
            report={report}
            answers={answers}
            onDefault={(field, value) =>
              answer({ ...answers, defaults: { ...answers.defaults, [field]: value } })
            }
            onWord={(field, word, value) => answer(withWord(answers, field, word, value))}
            onForget={() => answer(NO_ANSWERS)}
          />
          <div className="import-halves">
            <ImportColumns
              register={register}
              report={report}
              onSheet={(sheet) => void look(chosen.path, sheet, columns)}
              onColumn={fill}
              onNewField={addField}
            />
            <ImportDetails register={register} report={report} />
          </div>
        </>
      )}
    </div>
  );
}

/** The audit pack: chosen, made, looked at, saved. */
import { lazy, Suspense, useState } from "react";
import { Button } from "react-aria-components";

import type { MadePack } from "../ipc/bindings/MadePack";
import type { PackOptions } from "../ipc/bindings/PackOptions";
import { client, isFailure } from "../ipc/client";
import { useChanges } from "../kit/changes";
import { today } from "../kit/day";
import { DayControl } from "../kit/DayControl";
import { ChoiceControl, TextControl } from "../kit/fields";
import { useLanguage, useText } from "../kit/language";
import { LongWorkProgress, useLongWork } from "../kit/LongWork";
import { useRemembered } from "../kit/remembered";
import { PackSections } from "./PackSections";
import { TEMPLATES, type Template } from "./packTemplates";

// The viewer is heavy and wanted on this page alone.
const Preview = lazy(() => import("./PackPreview"));

type Chosen = Omit<PackOptions, "date">;

/** What is chosen is remembered for each template. */
export function Pack() {
  const [template, setTemplate] = useRemembered<Template>("pack-template", "full");
  return <PackFrom key={template} template={template} onTemplate={setTemplate} />;
}

interface FromProps {
  template: Template;
  onTemplate: (template: Template) => void;
}

function PackFrom({ template, onTemplate }: FromProps) {
  const text = useText();
  const language = useLanguage();
  const { tell, fail } = useChanges();
  const [chosen, setChosen] = useRemembered<Chosen>(`pack:${template}`, {
    title: "",
    language,
    sections: TEMPLATES[template],
    pictures: true,
  });
  const [date, setDate] = useState(today());
  const { step, run } = useLongWork();
  const [made, setMade] = useState<MadePack>();
  const [bytes, setBytes] = useState<ArrayBuffer>();
  const [cancelled, setCancelled] = useState(false);

  const make = async () => {
    setCancelled(false);
    try {
      const pack = await run((progress) => client.makePack({ ...chosen, date }, progress));
      setBytes(await client.packBytes());
      setMade(pack);
    } catch (thrown) {
      if (isFailure(thrown) && thrown.code === "cancelled") setCancelled(true);
      else fail(thrown);
    }
  };
  const save = async () => {
    try {
      const path = await client.chooseTarget(`${text("pack-file-name")} ${date}.pdf`, "PDF", "pdf");
      if (!path) return;
      await client.savePack(path);
      tell(text("pack-saved", { name: path.split(/[/\\]/).pop() ?? path }));
    } catch (thrown) {
      fail(thrown);
    }
  };

  return (
    <div className="pack">
      <section className="pack-options" aria-labelledby="page-title">
        <h1 id="page-title">{text("pack-page-title")}</h1>
        <p className="muted">{text("pack-intro")}</p>
        <div className="form">
          <ChoiceControl
            label={text("pack-option-template")}
            value={template}
            choices={(Object.keys(TEMPLATES) as Template[]).map((t) => {
              const label = text(`pack-template-${t}`);
              return { id: t, label, words: label };
            })}
            onSave={(t) => onTemplate(t as Template)}
          />
          <TextControl
            label={text("pack-option-title")}
            value={chosen.title}
            onSave={(title) => setChosen({ ...chosen, title })}
          />
          <DayControl
            label={text("pack-option-date")}
            value={date}
            onSave={(day) => setDate(day ?? today())}
          />
          <ChoiceControl
            label={text("pack-option-language")}
            value={chosen.language}
            choices={(["fr", "en"] as const).map((l) => {
              const label = text(`language-${l}`);
              return { id: l, label, words: label };
            })}
            onSave={(l) => setChosen({ ...chosen, language: l === "en" ? "en" : "fr" })}
          />
        </div>
        <PackSections
          sections={chosen.sections}
          onSections={(sections) => setChosen({ ...chosen, sections })}
        />
        <label className="checks">
          <input
            type="checkbox"
            checked={chosen.pictures}
            onChange={(e) => setChosen({ ...chosen, pictures: e.target.checked })}
          />
          {text("pack-option-pictures")}
        </label>
        {step === null ? (
          <p className="actions">
            <Button className="button button-first" onPress={() => void make()}>
              {text("pack-make")}
            </Button>
            {made && (
              <Button className="button" onPress={() => void save()}>
                {text("action-save-as")}
              </Button>
            )}
          </p>
        ) : (
          <LongWorkProgress work="pack" step={step} />
        )}
        {cancelled && <p role="status">{text("pack-cancelled")}</p>}
        {made && step === null && (
          <div className="small muted" data-testid="made">
            <p role="status">{text("pack-made", { pages: made.pages, size: Math.ceil(made.size / 1000) })}</p>
            <p className="fingerprint">
              {text("pack-sha")} <code>{made.sha256}</code>
            </p>
          </div>
        )}
      </section>
      <section className="pack-preview" aria-label={text("pack-preview")}>
        {bytes ? (
          <Suspense fallback={<p className="muted">{text("table-loading")}</p>}>
            <Preview key={made?.sha256} bytes={bytes} />
          </Suspense>
        ) : (
          <p className="muted pack-empty">{text("pack-preview-empty")}</p>
        )}
      </section>
    </div>
  );
}

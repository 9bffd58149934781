/** What a pack is made of: its cover, what it shows, what it leaves out. */
import type { ReactNode } from "react";

import type { Confidentiality } from "../../ipc/bindings/Confidentiality";
import type { Key } from "../../ipc/keys";
import { today } from "../../kit/day";
import { DayControl } from "../../kit/DayControl";
import { ChoiceControl, TextControl, type Choice } from "../../kit/fields";
import { useText } from "../../kit/language";
import { PackLimits } from "./PackLimits";
import { PackRedaction } from "./PackRedaction";
import { PackSections } from "./PackSections";
import { TEMPLATES, type Chosen, type Template } from "./templates";

interface ChoicesProps {
  template: Template;
  onTemplate: (template: Template) => void;
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
  date: string;
  onDate: (date: string) => void;
}

const READERS: Confidentiality[] = ["public", "internal", "restricted", "confidential"];

export function PackChoices({ template, onTemplate, chosen, onChosen, date, onDate }: ChoicesProps) {
  const text = useText();
  const named = (id: string, key: Key): Choice => ({ id, label: text(key), words: text(key) });
  const set = (part: Partial<Chosen>) => onChosen({ ...chosen, ...part });
  return (
    <>
      <div className="form">
        <ChoiceControl
          label={text("pack-option-template")}
          value={template}
          choices={(Object.keys(TEMPLATES) as Template[]).map((t) => named(t, `pack-template-${t}`))}
          onSave={(t) => onTemplate(t as Template)}
        />
        <DayControl label={text("pack-option-date")} value={date} onSave={(day) => onDate(day ?? today())} />
      </div>
      <PackSections chosen={chosen} onChosen={onChosen} />
      <Check checked={chosen.pictures} onCheck={(pictures) => set({ pictures })}>
        {text("pack-option-pictures")}
      </Check>
      <Check checked={chosen.annexes} onCheck={(annexes) => set({ annexes })}>
        {text("pack-option-annexes")}
      </Check>
      <details className="pack-group" open={limited(chosen)}>
        <summary>{text("pack-group-limits")}</summary>
        <PackLimits chosen={chosen} onChosen={onChosen} />
      </details>
      <details className="pack-group">
        <summary>{text("pack-group-cover")}</summary>
        <div className="form">
          <TextControl
            label={text("pack-option-title")}
            value={chosen.title}
            onSave={(title) => set({ title })}
          />
          <TextControl
            label={text("pack-version")}
            value={chosen.version}
            onSave={(version) => set({ version })}
          />
          <ChoiceControl
            label={text("pack-option-readers")}
            value={chosen.confidentiality}
            choices={READERS.map((r) => named(r, `pack-confidentiality-${r}`))}
            onSave={(r) => set({ confidentiality: r as Confidentiality })}
          />
          <ChoiceControl
            label={text("pack-option-language")}
            value={chosen.language}
            choices={[named("fr", "language-fr"), named("en", "language-en")]}
            onSave={(l) => set({ language: l === "en" ? "en" : "fr" })}
          />
        </div>
        <Check checked={chosen.draft} onCheck={(draft) => set({ draft })}>
          {text("pack-option-draft")}
        </Check>
      </details>
      <details className="pack-group" open={chosen.edition !== "only"}>
        <summary>{text("pack-group-redaction")}</summary>
        <PackRedaction chosen={chosen} onChosen={onChosen} />
      </details>
    </>
  );
}

/** Whether anything is left out by a period or a filter: what limits a pack must not be out of sight. */
function limited(chosen: Chosen): boolean {
  return chosen.from !== null || chosen.to !== null || chosen.filters.length > 0;
}

interface CheckProps {
  checked: boolean;
  onCheck: (checked: boolean) => void;
  children: ReactNode;
}

export function Check({ checked, onCheck, children }: CheckProps) {
  return (
    <label className="checks">
      <input type="checkbox" checked={checked} onChange={(e) => onCheck(e.target.checked)} />
      {children}
    </label>
  );
}

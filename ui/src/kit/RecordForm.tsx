/** The fields of a record, whichever register it is in. */
import { Fragment, useState } from "react";

import type { Shown } from "../ipc/bindings/Shown";
import { DayControl } from "./DayControl";
import { ChoiceControl, MaybeNumberControl, NumberControl, TextControl } from "./fields";
import { useText } from "./language";
import { ReferenceControl } from "./ReferenceControl";
import { wordLabel, type FieldDefinition } from "./register";
import { SuggestControl } from "./SuggestControl";

export interface FormProps {
  /** Prefix of the labels. */
  register: string;
  fields: FieldDefinition[];
  values: Record<string, unknown>;
  shown: Record<string, Shown>;
  /** Sentence of what is wrong, by field. */
  problems: Record<string, string>;
  readOnly: boolean;
  /** Where typed text is kept until it is saved. */
  draftKey: string;
  onSave: (field: string, value: unknown) => void;
  /** Whether each field saves as it is left: Ctrl+Z then takes back the last change where nothing is being typed. */
  saves?: boolean;
}

export function RecordForm(props: FormProps) {
  const text = useText();
  return (
    <div className="form" data-saves={(props.saves ?? !props.readOnly) ? "" : undefined}>
      {props.fields.map((field) => (
        <Fragment key={field.name}>
          {field.heading && <h3 className="form-heading">{text(field.heading)}</h3>}
          <FormField field={field} {...props} />
        </Fragment>
      ))}
    </div>
  );
}

function FormField({ field, ...props }: FormProps & { field: FieldDefinition }) {
  const text = useText();
  const value = props.values[field.name];
  // A hint is for a field not filled in yet. It stays until the form is opened again: a form that moves up under the
  // hand would lose the click that follows.
  const [unfilled] = useState(!value);
  const shared = {
    label: field.label ?? text.composed(`${props.register}-${field.name}`),
    problem: props.problems[field.name],
    required: field.required,
    readOnly: props.readOnly || field.derived,
    hint: unfilled && field.hint ? text(field.hint) : undefined,
  };
  const draftKey = `${props.draftKey}:${field.name}`;
  const save = (next: unknown) => props.onSave(field.name, next);
  const asText = value === null || value === undefined ? "" : String(value);
  switch (field.kind) {
    case "day":
      return <DayControl {...shared} draftKey={draftKey} value={asText || null} onSave={save} />;
    case "number":
      return <NumberControl {...shared} draftKey={draftKey} value={Number(value ?? 0)} onSave={save} />;
    case "count":
    case "amount":
      return (
        <MaybeNumberControl
          {...shared}
          draftKey={draftKey}
          factor={field.kind === "amount" ? 100 : 1}
          value={value === null || value === undefined ? null : Number(value)}
          onSave={save}
        />
      );
    case "flag": {
      const choices = ["yes", "no"].map((id) => ({
        id,
        label: text.composed(`flag-${id}`),
        words: text.composed(`flag-${id}`),
      }));
      return (
        <ChoiceControl
          {...shared}
          value={value ? "yes" : "no"}
          choices={choices}
          onSave={(id) => save(id === "yes")}
        />
      );
    }
    case "choice": {
      const choices = (field.words ?? []).map((word) => {
        const label = wordLabel(text, props.register, field, word);
        return { id: word, label, words: label };
      });
      // What nobody has to say can be taken back.
      if (field.label !== undefined) choices.unshift({ id: "", label: "–", words: "–" });
      return <ChoiceControl {...shared} value={asText} choices={choices} onSave={save} />;
    }
    case "reference":
      return (
        <ReferenceControl
          {...shared}
          target={field.target ?? ""}
          value={asText || null}
          shown={props.shown[field.name]}
          onSave={save}
        />
      );
    default:
      if (field.suggest) {
        return <SuggestControl {...shared} value={asText} suggest={field.suggest} onSave={save} />;
      }
      return (
        <TextControl
          {...shared}
          long={field.kind === "long"}
          value={asText}
          draftKey={draftKey}
          onSave={save}
        />
      );
  }
}

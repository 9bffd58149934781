/** The fields of a record, whichever register it is in. */
import { useState, type ReactNode } from "react";

import type { Shown } from "../ipc/bindings/Shown";
import { DayControl } from "./DayControl";
import { ChoiceControl, MaybeNumberControl, NumberControl, TextControl } from "./fields";
import { useText } from "./language";
import { ReferenceControl } from "./ReferenceControl";
import { suggestPeople } from "./people";
import { wordLabel, type FieldDefinition } from "./register";
import { useRemembered } from "./storage";
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
      {groupsOf(props.fields).map((group) => {
        const fields = group.map((field) => (
          // Where the form is told to begin, it finds the field by this name.
          <div key={field.name} className="form-field" data-name={field.name}>
            <FormField field={field} {...props} />
          </div>
        ));
        const heading = group[0]?.heading;
        if (!heading) return fields;
        const filled = group.filter((field) => isFilled(props.values[field.name])).length;
        const needed = group.some((field) => field.required || field.name in props.problems);
        return (
          <FormGroup
            key={heading}
            name={`${props.register}:${heading}`}
            label={text(heading)}
            filled={text("form-filled", { count: filled, of: group.length })}
            open={filled > 0 || needed}
            needed={needed}
          >
            {fields}
          </FormGroup>
        );
      })}
    </div>
  );
}

/** Fields up to the next heading. */
function groupsOf(fields: FieldDefinition[]): FieldDefinition[][] {
  const groups: FieldDefinition[][] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (!last || field.heading) groups.push([field]);
    else last.push(field);
  }
  return groups;
}

const isFilled = (value: unknown) => value !== null && value !== undefined && value !== "" && value !== false;

/**
 * Fields under a heading that folds. Where nothing is filled in, it begins folded, so that few fields come first; how a
 * person left it is remembered for all records of the register. What is needed, or wrong, is never hidden.
 */
function FormGroup(props: {
  name: string;
  label: string;
  filled: string;
  open: boolean;
  needed: boolean;
  children: ReactNode;
}) {
  const [own, setOwn] = useRemembered<boolean | null>(`fold:${props.name}`, null);
  // A group opened by what is in it does not close under the hand that empties it.
  const [began] = useState(props.open);
  const open = props.needed || (own ?? (began || props.open));
  return (
    <section className="form-group">
      <h3 className="form-heading">
        <button type="button" aria-expanded={open} disabled={props.needed} onClick={() => setOwn(!open)}>
          <span aria-hidden="true" className={open ? "fold fold-open" : "fold"} />
          {props.label}
          {!open && <span className="small muted"> {props.filled}</span>}
        </button>
      </h3>
      <div className="form-fold" hidden={!open}>
        {props.children}
      </div>
    </section>
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
      if (field.person && field.kind === "text") {
        return (
          <SuggestControl
            {...shared}
            value={asText}
            suggest={suggestPeople}
            draftKey={draftKey}
            onSave={save}
            eager
          />
        );
      }
      if (field.suggest) {
        return (
          <SuggestControl
            {...shared}
            value={asText}
            suggest={field.suggest}
            draftKey={draftKey}
            onSave={save}
          />
        );
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

/** Puts the keyboard into a field of a form, opening what hides it; false where it is not there. */
export function beginAt(within: HTMLElement | null, field: string): boolean {
  const found = within?.querySelector<HTMLElement>(`[data-name="${CSS.escape(field)}"]`);
  const control = found?.querySelector<HTMLElement>("input, textarea, button");
  if (!found || !control) return false;
  const fold = found.closest(".form-fold");
  if (fold instanceof HTMLElement && fold.hidden) {
    fold.parentElement?.querySelector<HTMLElement>(".form-heading button")?.click();
  }
  // What was folded is drawn first.
  setTimeout(() => {
    control.focus();
    found.scrollIntoView({ block: "center" });
  });
  return true;
}

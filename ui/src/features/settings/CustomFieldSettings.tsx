/** The fields that people add to registers: what is recorded here and nowhere else. */
import { useRef, useState } from "react";
import { Button } from "react-aria-components";

import type { CustomField } from "../../ipc/bindings/CustomField";
import type { CustomFieldForm } from "../../ipc/bindings/CustomFieldForm";
import { client } from "../../ipc/client";
import { useCustomFields, useRegisters } from "../../kit/catalogue";
import { useChanges } from "../../kit/changes";
import { ChoiceControl, TextControl } from "../../kit/fields";
import { useText } from "../../kit/language";
import { useProblems } from "../../kit/problems";
import { RecordForm } from "../../kit/RecordForm";
import type { FieldDefinition } from "../../kit/register";

const KINDS = ["text", "long-text", "number", "day", "choice", "person", "flag"] as const;
const EMPTY: CustomFieldForm = { name: "", kind: "text", choices: "" };

export function CustomFieldSettings({ readOnly }: { readOnly: boolean }) {
  const text = useText();
  const fields = useCustomFields();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section>
      <h2>{text("settings-custom-fields")}</h2>
      <p className="small muted">{text("settings-custom-fields-hint")}</p>
      <ul className="custom-fields">
        {fields.map((field) => (
          <li key={field.id}>
            <button
              type="button"
              className="custom-field-line"
              aria-expanded={open === field.id}
              onClick={() => setOpen(open === field.id ? null : field.id)}
            >
              <span className="muted">{text.composed(`${field.register}-register`)}</span>
              <span>{field.name}</span>
              <span className="muted">{text.composed(`custom_field-kind-${field.kind}`)}</span>
            </button>
            {open === field.id && <Existing field={field} readOnly={readOnly} />}
          </li>
        ))}
      </ul>
      {!readOnly && open !== "new" && (
        <Button className="button" onPress={() => setOpen("new")}>
          {text("custom-field-new")}
        </Button>
      )}
      {!readOnly && open === "new" && <New onDone={() => setOpen(null)} />}
    </section>
  );
}

function choiceField(kind: string): FieldDefinition[] {
  return kind === "choice"
    ? [{ name: "choices", kind: "long", required: true, hint: "custom-field-choices-hint" }]
    : [];
}

function Existing({ field, readOnly }: { field: CustomField; readOnly: boolean }) {
  const { change, act } = useChanges();
  const { problems, attempt } = useProblems();
  const text = useText();
  const form = { name: field.name, kind: field.kind, choices: field.choices };
  return (
    <div className="custom-field-form">
      <RecordForm
        register="custom_field"
        fields={[{ name: "name", kind: "text", required: true }, ...choiceField(field.kind)]}
        values={{ ...form }}
        shown={{}}
        problems={problems}
        readOnly={readOnly}
        draftKey={field.id}
        onSave={(name, value) =>
          void attempt([name], () =>
            change(() => client.changeCustomField(field.id, { ...form, [name]: value }), {
              slot: `${field.id}:${name}`,
            }),
          )
        }
      />
      {!readOnly && (
        <p className="actions">
          <Button
            className="button button-quiet"
            onPress={() => act(() => client.removeCustomField(field.id))}
          >
            {text("action-remove")}
          </Button>
          <span className="small muted">{text("custom-field-remove-hint")}</span>
        </p>
      )}
    </div>
  );
}

function New({ onDone }: { onDone: () => void }) {
  const text = useText();
  const registers = useRegisters();
  const { change } = useChanges();
  const { problems, attempt } = useProblems();
  const [register, setRegister] = useState(registers.find((r) => r.importable)?.name ?? "");
  const [form, setForm] = useState(EMPTY);
  // What is typed when the form is sent is read as its field is left, just before.
  const latest = useRef(EMPTY);
  const set = (part: Partial<CustomFieldForm>) => {
    latest.current = { ...latest.current, ...part };
    setForm(latest.current);
  };
  const choice = (id: string, label: string) => ({ id, label, words: label });
  const create = () =>
    void attempt("all", async () => {
      await change(() => client.addCustomField(register, latest.current));
      onDone();
    });
  return (
    <form
      className="custom-field-form"
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <div className="form">
        <TextControl
          label={text("custom_field-name")}
          required
          value={form.name}
          problem={problems["name"]}
          onSave={(name) => set({ name })}
        />
        <ChoiceControl
          label={text("custom_field-register")}
          value={register}
          choices={registers.map((r) => choice(r.name, text.composed(`${r.name}-register`)))}
          onSave={setRegister}
        />
        <ChoiceControl
          label={text("custom_field-kind")}
          value={form.kind}
          problem={problems["kind"]}
          choices={KINDS.map((kind) => choice(kind, text(`custom_field-kind-${kind}`)))}
          onSave={(kind) => set({ kind })}
        />
        {form.kind === "choice" && (
          <TextControl
            label={text("custom_field-choices")}
            long
            required
            hint={text("custom-field-choices-hint")}
            value={form.choices}
            problem={problems["choices"]}
            onSave={(choices) => set({ choices })}
          />
        )}
      </div>
      <p className="actions">
        <Button type="submit" className="button button-first">
          {text("action-create")}
        </Button>
        <Button className="button" onPress={onDone}>
          {text("action-cancel")}
        </Button>
      </p>
    </form>
  );
}

/** Conditions on any column: a chip for each, and the way to add one. */
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";

import type { Condition } from "../ipc/bindings/Condition";
import type { Filter } from "../ipc/bindings/Filter";
import type { Shown } from "../ipc/bindings/Shown";
import { client } from "../ipc/client";
import { DayControl } from "./DayControl";
import { ChoiceControl, MaybeNumberControl, TextControl } from "./fields";
import { formatDay, useLanguage, useText, type Text } from "./language";
import { formatAmount } from "./number";
import { ReferenceControl } from "./ReferenceControl";
import { fieldLabel, fieldOf, wordLabel, type FieldDefinition, type RegisterDefinition } from "./register";

/** A filter with what its references are called, so that its chip needs no question. */
export interface NamedFilter extends Filter {
  called?: string | undefined;
}

interface ChipsProps {
  register: RegisterDefinition;
  filters: NamedFilter[];
  onFilters: (filters: NamedFilter[]) => void;
}

export function FilterChips({ register, filters, onFilters }: ChipsProps) {
  const text = useText();
  const language = useLanguage();
  return (
    <>
      {filters.map((filter, index) => {
        if (!register.fields.some((field) => field.name === filter.field)) return null;
        const name = filterText(text, register, filter, language);
        return (
          <button
            key={name}
            type="button"
            className="chip chip-filter"
            aria-label={text("table-filter-remove", { name })}
            onClick={() => onFilters(filters.filter((_, i) => i !== index))}
          >
            {name} ×
          </button>
        );
      })}
      <DialogTrigger>
        <Button
          className="chip"
          aria-label={`${text("table-filter")} — ${text.composed(`${register.name}-register`)}`}
        >
          + {text("table-filter")}
        </Button>
        <Popover className="popover" placement="bottom start">
          <Dialog className="filter-dialog" aria-label={text("table-filter-add")}>
            {({ close }) => (
              <FilterForm
                register={register}
                onAdd={(filter) => {
                  close();
                  onFilters([...filters, filter]);
                }}
              />
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </>
  );
}

function filterText(
  text: Text,
  register: RegisterDefinition,
  filter: NamedFilter,
  language: "fr" | "en",
): string {
  const field = fieldOf(register, filter.field);
  const values = filter.values.map((value) => {
    if (field.kind === "day") return formatDay(value, language);
    if (field.kind === "amount") return formatAmount(Number(value), language);
    return field.kind === "choice" ? wordLabel(text, register.name, field, value) : value;
  });
  const label = field.kind === "reference" ? [filter.called ?? ""] : values;
  const condition = text(`condition-${filter.condition}`);
  return [fieldLabel(text, register, field.name), condition, label.join(", ")].join(" ").trim();
}

const CONDITIONS: Record<FieldDefinition["kind"], Condition[]> = {
  code: ["contains", "empty", "filled"],
  text: ["contains", "empty", "filled"],
  long: ["contains", "empty", "filled"],
  day: ["from", "to", "empty", "filled"],
  number: ["from", "to"],
  count: ["from", "to", "empty", "filled"],
  amount: ["from", "to", "empty", "filled"],
  flag: [],
  choice: ["any", "empty", "filled"],
  reference: ["any", "empty", "filled"],
};

/** What is only yes or no is found by its own chips. */
const canFilter = (field: FieldDefinition) => CONDITIONS[field.kind].length > 0;

function FilterForm({
  register,
  onAdd,
}: {
  register: RegisterDefinition;
  onAdd: (filter: NamedFilter) => void;
}) {
  const text = useText();
  const [name, setName] = useState(register.columns[0]?.field ?? register.reference);
  const field = fieldOf(register, name);
  const conditions = CONDITIONS[field.kind];
  const [condition, setCondition] = useState<Condition>(conditions[0] ?? "contains");
  const [values, setValues] = useState<string[]>([]);
  const [shown, setShown] = useState<Shown>();
  const needsValue = condition !== "empty" && condition !== "filled";
  const choice = (id: string, label: string) => ({ id, label, words: label });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!needsValue || values.some((v) => v !== ""))
          onAdd({ field: name, condition, values, called: shown?.reference });
      }}
    >
      <ChoiceControl
        label={text("table-filter-field")}
        value={name}
        choices={register.fields
          .filter(canFilter)
          .map((f) => choice(f.name, fieldLabel(text, register, f.name)))}
        onSave={(next) => {
          setName(next);
          setCondition(CONDITIONS[fieldOf(register, next).kind][0] ?? "contains");
          setValues([]);
          setShown(undefined);
        }}
      />
      <ChoiceControl
        label={text("table-filter")}
        value={condition}
        choices={conditions.map((c) => choice(c, text(`condition-${c}`)))}
        onSave={(next) => setCondition(next as Condition)}
      />
      {needsValue && field.kind === "choice" && (
        <ChoiceControl
          label={text("filter-value")}
          value={values[0] ?? ""}
          choices={(field.words ?? []).map((w) => choice(w, wordLabel(text, register.name, field, w)))}
          onSave={(next) => setValues([next])}
        />
      )}
      {needsValue && field.kind === "day" && (
        <DayControl
          label={text("filter-value")}
          value={values[0] ?? null}
          onSave={(day) => setValues(day ? [day] : [])}
        />
      )}
      {needsValue && field.kind === "reference" && (
        <ReferenceControl
          label={text("filter-value")}
          target={field.target ?? ""}
          value={values[0] ?? null}
          shown={shown}
          onSave={(id) => {
            setValues(id ? [id] : []);
            setShown(undefined);
            if (id && field.target) void client.option(field.target, id).then(setShown);
          }}
        />
      )}
      {needsValue && ["number", "count", "amount"].includes(field.kind) && (
        <MaybeNumberControl
          key={name}
          label={text("filter-value")}
          factor={field.kind === "amount" ? 100 : 1}
          value={values[0] ? Number(values[0]) : null}
          onSave={(number) => setValues(number === null ? [] : [String(number)])}
        />
      )}
      {needsValue && ["code", "text", "long"].includes(field.kind) && (
        <TextControl
          label={text("filter-value")}
          value={values[0] ?? ""}
          onSave={(next) => setValues([next])}
        />
      )}
      <Button type="submit" className="button button-first">
        {text("filter-apply")}
      </Button>
    </form>
  );
}

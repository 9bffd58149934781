/** A record being made: everything typed is kept until it is created or given up. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";

import type { Shown } from "../ipc/bindings/Shown";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { useChanges } from "./changes";
import { useText } from "./language";
import { goTo } from "./router";
import { useProblems } from "./problems";
import { RecordForm } from "./RecordForm";
import { WidenButton } from "./RecordPanel";
import type { RegisterDefinition } from "./register";
import { draft } from "./storage";

/** What the next new record takes over from the one before. */
function carried<T>(register: RegisterDefinition, values: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => register.carries?.includes(field)));
}

interface NewRecordProps {
  register: RegisterDefinition;
  full: boolean;
  onFull: () => void;
  onClose: () => void;
}

export function NewRecord({ register, full, onFull, onClose }: NewRecordProps) {
  const text = useText();
  const { change, fail, tell } = useChanges();
  const { problems, attempt, mended } = useProblems();
  const { data: current } = useQuery({ queryKey: keys.current(), queryFn: client.current });
  const key = `new:${register.name}:${current?.path ?? ""}`;
  const kept = draft.read(key);
  const [values, setValues] = useState<Record<string, unknown>>(() =>
    kept ? (JSON.parse(kept) as Record<string, unknown>) : register.defaults,
  );
  const [shown, setShown] = useState<Record<string, Shown>>({});
  const panel = useRef<HTMLElement>(null);
  // Counts the records made one after the other: each has a form of its own.
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>("input, textarea, button.select-button")?.focus();
  }, [turn]);
  useEffect(() => {
    if (kept) tell(text("panel-draft-restored"));
    // Once, when the panel opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const set = (field: string, value: unknown) => {
    mended(field);
    setValues((before) => {
      const next = { ...before, [field]: value };
      draft.keep(key, JSON.stringify(next));
      return next;
    });
    const target = register.fields.find((f) => f.name === field)?.target;
    if (target && value) {
      client.option(target, String(value)).then((s) => setShown((all) => ({ ...all, [field]: s })), fail);
    }
  };
  const fieldKey = (name: string) => `${key}:${name}`;
  const forget = () => {
    draft.drop(key);
    register.fields.forEach((f) => draft.drop(fieldKey(f.name)));
  };
  /** Makes the record; then shows it, or starts the next one with what the two have in common. */
  const create = async (another: boolean) => {
    await attempt("all", async () => {
      const typed = JSON.parse(draft.read(key) ?? JSON.stringify(values)) as Record<string, unknown>;
      const made = await change(() => client.createRecord(register.name, typed));
      forget();
      if (!another) return goTo(register.page, made.id);
      setValues({ ...register.defaults, ...carried(register, typed) });
      setShown((all) => carried(register, all));
      setTurn((turn) => turn + 1);
    });
  };
  const giveUp = () => {
    forget();
    onClose();
  };

  return (
    <aside
      className="panel"
      ref={panel}
      aria-label={text.composed(`${register.name}-new`)}
      // Before the buttons in the form, which take Enter for themselves.
      onKeyDownCapture={(e) => {
        if (e.key === "Enter" && e.ctrlKey) {
          e.preventDefault();
          e.stopPropagation();
          void create(e.shiftKey);
        }
      }}
    >
      <header className="panel-head">
        <h2 className="panel-title">{text.composed(`${register.name}-new`)}</h2>
        <span className="push" />
        <WidenButton full={full} onFull={onFull} />
        <Button className="icon-button" aria-label={text("panel-close")} onPress={onClose}>
          ×
        </Button>
      </header>
      {register.advice?.(values, set)}
      <RecordForm
        key={turn}
        register={register.name}
        fields={register.fields.filter((f) => !f.derived && f.tab === undefined)}
        values={values}
        shown={shown}
        problems={problems}
        readOnly={false}
        draftKey={key}
        saves={false}
        onSave={set}
      />
      <footer className="panel-foot">
        <Button className="button button-first" onPress={() => void create(false)}>
          {text("action-create")}
        </Button>
        {register.carries && (
          <Button className="button" onPress={() => void create(true)}>
            {text("action-create-another")}
          </Button>
        )}
        <Button className="button" onPress={giveUp}>
          {text("action-cancel")}
        </Button>
        <span className="small muted">
          {text(register.carries ? "panel-create-another-hint" : "panel-create-hint")}
        </span>
      </footer>
    </aside>
  );
}

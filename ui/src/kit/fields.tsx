/** Controls edited in place: each saves when it is left, and says beside itself what is wrong. */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";

import { UNREAD, useChanges } from "./changes";
import { useLanguage, useText } from "./language";
import { formatNumber, parseNumber } from "./number";
import { draft } from "./storage";

export interface ControlProps<T> {
  label: string;
  value: T;
  /** Saves a new value; the field shows what went wrong when it rejects. */
  onSave: (value: T) => void;
  problem?: string | undefined;
  hint?: string | undefined;
  required?: boolean | undefined;
  readOnly?: boolean | undefined;
  /** Where text typed and not saved is kept. */
  draftKey?: string | undefined;
}

/** Label, control, hint and problem, tied together for assistive technology. */
export function FieldFrame(props: {
  label: string;
  problem?: string | undefined;
  /** Why what is typed cannot be read: it stays, and no form goes on with it. */
  unread?: string | undefined;
  /** Whether letters are typed that are on their way to nowhere yet: Ctrl+Z takes back these first. */
  typed?: boolean | undefined;
  hint?: string | undefined;
  required?: boolean | undefined;
  children: (ids: { control: string; described: string | undefined }) => ReactNode;
}) {
  const text = useText();
  const id = useId();
  const problem = props.unread ?? props.problem;
  const { hold } = useChanges();
  const unread = Boolean(props.unread);
  // What stands in a field and cannot be read is not saved, and the sign at the top must not say so.
  useEffect(() => {
    hold(`${UNREAD}${id}`, unread);
    return () => hold(`${UNREAD}${id}`, false);
  }, [hold, id, unread]);
  const described = problem ? `${id}-problem` : props.hint ? `${id}-hint` : undefined;
  return (
    <div
      className="field"
      data-invalid={problem ? "" : undefined}
      data-unread={props.unread ? "" : undefined}
      data-typed={props.typed ? "" : undefined}
    >
      <label htmlFor={id}>
        {props.label}
        {props.required && <abbr title={text("panel-required")}> *</abbr>}
      </label>
      <div className="field-control">
        {props.children({ control: id, described })}
        {problem ? (
          <p className="field-problem" id={`${id}-problem`}>
            {problem}
          </p>
        ) : (
          props.hint && (
            <p className="field-hint" id={`${id}-hint`}>
              {props.hint}
            </p>
          )
        )}
      </div>
    </div>
  );
}

/** Text being typed: kept as a draft until it is saved, or given up with Escape. */
function useTyped(
  value: string,
  onSave: (value: string) => void,
  draftKey: string | undefined,
  refused: boolean,
) {
  const [typed, setTyped] = useState(() => (draftKey && draft.read(draftKey)) ?? value);
  const known = useRef(value);
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    setTyped(value);
    if (draftKey) draft.drop(draftKey);
  }, [value, draftKey]);
  const type = (next: string) => {
    setTyped(next);
    if (draftKey) draft.keep(draftKey, next);
  };
  const leave = () => {
    // What was refused is asked again even where the first text was put back: the refusal goes.
    if (typed.trim() !== value.trim() || refused) onSave(typed);
    else if (draftKey) draft.drop(draftKey);
  };
  const giveUp = () => {
    setTyped(value);
    if (draftKey) draft.drop(draftKey);
    if (refused) onSave(value);
  };
  return { typed, type, leave, giveUp };
}

export function TextControl(
  props: ControlProps<string> & { long?: boolean; numeric?: boolean; unread?: string | undefined },
) {
  const refused = Boolean(props.unread ?? props.problem);
  const { typed, type, leave, giveUp } = useTyped(props.value, props.onSave, props.draftKey, refused);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // As tall as its text, however wide it is: nothing is hidden behind a scroll bar.
    const one = area.current;
    if (!one) return;
    const fit = () => {
      one.style.height = "auto";
      one.style.height = `${one.scrollHeight + 2}px`;
    };
    fit();
    let width = one.clientWidth;
    const observer = new ResizeObserver(() => {
      if (one.clientWidth === width) return;
      width = one.clientWidth;
      fit();
    });
    observer.observe(one);
    return () => observer.disconnect();
  }, [typed]);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape" && typed !== props.value) {
      event.stopPropagation();
      giveUp();
    }
    if (event.key === "Enter" && (!props.long || event.ctrlKey)) leave();
  };
  return (
    <FieldFrame {...props} typed={typed !== props.value}>
      {({ control, described }) => {
        const shared = {
          id: control,
          value: typed,
          readOnly: props.readOnly,
          "aria-invalid": refused ? true : undefined,
          "aria-describedby": described,
          "aria-required": props.required,
          onBlur: leave,
          onKeyDown: keys,
        };
        return props.long ? (
          <textarea ref={area} rows={1} {...shared} onChange={(e) => type(e.target.value)} />
        ) : (
          <input
            type="text"
            inputMode={props.numeric ? "numeric" : undefined}
            {...shared}
            onChange={(e) => type(e.target.value)}
          />
        );
      }}
    </FieldFrame>
  );
}

/** A whole number, typed; thousands may be set apart. */
export function NumberControl(props: ControlProps<number> & { factor?: number }) {
  return <KnownNumberControl {...props} onSave={(value) => value !== null && props.onSave(value)} />;
}

/** A whole number that may be unknown: an empty field is no number, which is not zero. */
export function MaybeNumberControl(props: ControlProps<number | null> & { factor?: number }) {
  return <KnownNumberControl {...props} optional />;
}

function KnownNumberControl(props: ControlProps<number | null> & { factor?: number; optional?: boolean }) {
  const text = useText();
  const language = useLanguage();
  const factor = props.factor ?? 1;
  /** Why what is typed is no number that the field can hold. */
  const wrong = (typed: string): string | undefined => {
    const number = parseNumber(typed);
    if (typed.trim() === "" && props.optional) return undefined;
    if (number === null) return text("number-wrong");
    const whole = number * factor;
    if (Math.abs(whole - Math.round(whole)) < 1e-6) return undefined;
    return text(factor === 1 ? "number-whole" : "number-cents");
  };
  // What was typed before the window was closed is read like what is typed now.
  const [unread, setUnread] = useState(() => {
    const kept = props.draftKey ? draft.read(props.draftKey) : null;
    return kept === null ? undefined : wrong(kept);
  });
  const known = useRef(props.value);
  useEffect(() => {
    if (known.current === props.value) return;
    known.current = props.value;
    setUnread(undefined);
  }, [props.value]);
  const save = (typed: string) => {
    const why = wrong(typed);
    setUnread(why);
    if (why) return;
    const number = parseNumber(typed);
    props.onSave(number === null ? null : Math.round(number * factor));
  };
  return (
    <TextControl
      {...props}
      numeric
      unread={unread}
      value={props.value === null ? "" : formatNumber(props.value / factor, language)}
      onSave={save}
    />
  );
}

export interface Choice {
  id: string;
  label: ReactNode;
  /** What is typed to reach it. */
  words: string;
}

export function ChoiceControl(props: ControlProps<string> & { choices: Choice[] }) {
  const text = useText();
  const chosen = props.choices.find((c) => c.id === props.value);
  return (
    <div className="field" data-invalid={props.problem ? "" : undefined}>
      <Select
        className="field-select"
        value={props.value || null}
        isDisabled={props.readOnly ?? false}
        isInvalid={Boolean(props.problem)}
        onChange={(key) => key !== null && String(key) !== props.value && props.onSave(String(key))}
        placeholder={text("panel-choose")}
      >
        <Label className="field-label">
          {props.label}
          {props.required && <abbr title={text("panel-required")}> *</abbr>}
        </Label>
        <div className="field-control">
          <Button className="select-button">
            <SelectValue className="select-value">
              {({ defaultChildren }) => chosen?.label ?? defaultChildren}
            </SelectValue>
            <span aria-hidden="true" className="caret" />
          </Button>
          {props.problem && <p className="field-problem">{props.problem}</p>}
        </div>
        <Popover className="popover">
          <ListBox className="list" items={props.choices}>
            {(choice) => (
              <ListBoxItem id={choice.id} textValue={choice.words} className="list-item">
                {choice.label}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </Select>
    </div>
  );
}

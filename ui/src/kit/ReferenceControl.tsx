/** A record of another register, found by its number or by words. */
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";

import type { Shown } from "../ipc/bindings/Shown";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { useChanges } from "./changes";
import { FieldFrame, type ControlProps } from "./fields";
import { useText } from "./language";
import { useMaking } from "./making";
import { waitFor } from "./unread";
import { fold } from "./text";

/** The entry of a list that makes what is not in it. */
const MAKE = "make:";

const line = (shown: Shown | undefined) => (shown ? `${shown.reference} ${shown.title}`.trim() : "");

export function ReferenceControl(
  props: ControlProps<string | null> & { target: string; shown: Shown | undefined },
) {
  const text = useText();
  const queries = useQueryClient();
  const { fail } = useChanges();
  const { make, can } = useMaking();
  const makes = !props.readOnly && can(props.target);
  const current = line(props.shown);
  const [typed, setTyped] = useState<string | null>(null);
  const [unread, setUnread] = useState<string>();
  const [open, setOpen] = useState(false);
  // What is shown already is no question: the whole list is offered until something else is typed.
  const words = typed === null || typed === current ? "" : typed;
  const asked = (what: string) => ({
    queryKey: keys.options(props.target, what),
    queryFn: () => client.options(props.target, what),
  });
  const { data: options } = useQuery({
    ...asked(words),
    placeholderData: keepPreviousData,
    enabled: open || words !== "",
  });
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });
  // What was chosen last, as it is shown: it stays while its record is still on its way here.
  const chosen = useRef<{ id: string; line: string }>(undefined);
  const known = useRef(props.value);
  useEffect(() => {
    if (known.current === props.value) return;
    known.current = props.value;
    setUnread(undefined);
    if (chosen.current?.id === props.value) return;
    setTyped(null);
  }, [props.value]);
  const choose = (one: Shown) => {
    setUnread(undefined);
    chosen.current = { id: one.id, line: line(one) };
    setTyped(line(one));
    if (one.id !== props.value) props.onSave(one.id);
  };
  // While the dialog is open, what was typed is on its way to become a record.
  const making = useRef(false);
  const offered: Shown[] = [
    ...(options ?? []),
    ...(makes && words.trim() !== ""
      ? [{ id: MAKE, reference: "+", title: text("picker-create", { typed: words.trim() }) }]
      : []),
  ];
  /** Takes what was typed for the one record that it can only mean; else says that it means none, or several. */
  const leave = () => {
    if (making.current) return;
    if (typed === null || typed === current) return setTyped(null);
    if (typed === chosen.current?.line && props.value === chosen.current.id) return;
    if (typed.trim() === "") {
      setUnread(undefined);
      setTyped(null);
      if (props.value && !props.required) props.onSave(null);
      return;
    }
    const meant = async () => {
      const found = await queries.fetchQuery(asked(typed));
      const cited = found.filter((one) =>
        [one.reference, line(one)].some((cited) => fold(cited) === fold(typed.trim())),
      );
      // Somebody who came back and typed something else meanwhile means that.
      if (latest.current !== typed) return;
      const one = cited.length === 1 ? cited[0] : found.length === 1 ? found[0] : undefined;
      if (one) choose(one);
      else
        setUnread(text(found.length === 0 ? "reference-none" : "reference-several", { typed: typed.trim() }));
    };
    const unasked = (thrown: unknown) => {
      fail(thrown);
      if (latest.current === typed) setUnread(text("reference-unasked", { typed: typed.trim() }));
    };
    void waitFor(meant().catch(unasked));
  };
  return (
    <FieldFrame {...props} unread={unread} typed={typed !== null && typed !== current}>
      {({ control, described }) => (
        <ComboBox
          className="combo"
          aria-label={props.label}
          items={offered}
          inputValue={typed ?? current}
          value={props.value}
          isReadOnly={props.readOnly ?? false}
          isInvalid={Boolean(unread ?? props.problem)}
          menuTrigger="input"
          allowsCustomValue
          allowsEmptyCollection
          onOpenChange={setOpen}
          onChange={(key) => {
            if (key === MAKE) {
              making.current = true;
              make(props.target, words.trim(), choose, () => {
                making.current = false;
              });
              return;
            }
            const one = options?.find((option) => option.id === key);
            if (one) choose(one);
          }}
          onBlur={leave}
        >
          <Input
            id={control}
            aria-describedby={described}
            // What the list puts back when it is drawn anew is not what a person types.
            onChange={(event) => setTyped(event.target.value)}
            placeholder={text("panel-choose")}
            onKeyDown={(event) => {
              // With an entry of the list under the keys, Enter takes that one.
              if (event.key === "Enter" && !event.currentTarget.getAttribute("aria-activedescendant"))
                leave();
              if (event.key === "Escape" && typed !== null && typed !== current) {
                event.stopPropagation();
                setTyped(null);
                setUnread(undefined);
              }
            }}
            // What is typed takes the place of what was chosen, as in any field one comes to: a click would put it behind.
            onFocus={(e) => {
              const field = e.target;
              const before = field.value;
              // Letters that came first, or that stand there from before, are not typed over.
              if (before !== current && before !== chosen.current?.line) return;
              setTimeout(() => field.value === before && field.select());
            }}
          />
          <Button className="icon-button" aria-label={`${props.label} : ${text("panel-choose")}`}>
            <span aria-hidden="true" className="caret" />
          </Button>
          <Popover className="popover popover-wide">
            <ListBox
              className="list"
              renderEmptyState={() => <p className="list-empty">{text("panel-reference-none")}</p>}
            >
              {(option: Shown) => (
                <ListBoxItem id={option.id} textValue={line(option)} className="list-item">
                  <span className="option-reference">{option.reference}</span> {option.title}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
    </FieldFrame>
  );
}

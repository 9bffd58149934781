/** A record of another register, found by its number or by words. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";

import type { Shown } from "../ipc/bindings/Shown";
import { client } from "../ipc/client";
import { FieldFrame, type ControlProps } from "./fields";
import { useText } from "./language";

const line = (shown: Shown | undefined) => (shown ? `${shown.reference} ${shown.title}`.trim() : "");

export function ReferenceControl(
  props: ControlProps<string | null> & { target: string; shown: Shown | undefined },
) {
  const text = useText();
  const current = line(props.shown);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  // What is shown already is no question: the whole list is offered until something else is typed.
  const words = typed === null || typed === current ? "" : typed;
  const { data: options } = useQuery({
    queryKey: ["options", props.target, words],
    queryFn: () => client.options(props.target, words),
    placeholderData: keepPreviousData,
    enabled: open || words !== "",
  });
  return (
    <FieldFrame {...props}>
      {({ control }) => (
        <ComboBox
          className="combo"
          aria-label={props.label}
          items={options ?? []}
          inputValue={typed ?? current}
          value={props.value}
          isReadOnly={props.readOnly ?? false}
          isInvalid={Boolean(props.problem)}
          menuTrigger="input"
          allowsEmptyCollection
          onInputChange={setTyped}
          onOpenChange={setOpen}
          onChange={(key) => {
            const chosen = options?.find((o) => o.id === key);
            setTyped(chosen ? line(chosen) : "");
            const next = key === null ? null : String(key);
            if (next !== props.value) props.onSave(next);
          }}
          onBlur={() => {
            if (typed?.trim() === "" && props.value && !props.required) props.onSave(null);
            setTyped(null);
          }}
        >
          <Input
            id={control}
            placeholder={text("panel-choose")}
            // What is typed takes the place of what was chosen, as in any field one comes to: a click would put it behind.
            onFocus={(e) => {
              const field = e.target;
              setTimeout(() => field.select());
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

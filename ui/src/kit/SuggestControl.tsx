/** Text that a vocabulary knows: typed as it is, or found by words and chosen. */
import { keys } from "../ipc/queries";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";

import { FieldFrame, type ControlProps } from "./fields";
import { useLanguage, useText } from "./language";
import { draft } from "./storage";

export interface Suggestion {
  /** What the field takes. */
  code: string;
  /** What it means. */
  label: string;
}

export function SuggestControl(
  props: ControlProps<string> & {
    suggest: (typed: string) => Promise<Suggestion[]>;
    /** Whether something is offered before anything is typed: to whoever asks for it with the down arrow. */
    eager?: boolean;
  },
) {
  const text = useText();
  const language = useLanguage();
  const { draftKey } = props;
  const [typed, setTyped] = useState<string | null>(() => (draftKey ? draft.read(draftKey) : null));
  const type = (next: string | null) => {
    setTyped(next);
    if (!draftKey) return;
    if (next === null) draft.drop(draftKey);
    else draft.keep(draftKey, next);
  };
  const known = useRef(props.value);
  useEffect(() => {
    if (known.current === props.value) return;
    known.current = props.value;
    setTyped(null);
    if (draftKey) draft.drop(draftKey);
  }, [props.value, draftKey]);
  const [open, setOpen] = useState(false);
  // The text that a choice puts in is not typed: it does not open the list again.
  const [picked, setPicked] = useState(false);
  const words = typed === null || typed === props.value ? "" : typed.trim();
  const { data: options } = useQuery({
    queryKey: keys.suggestions(props.label, words, language),
    queryFn: () => props.suggest(words),
    placeholderData: keepPreviousData,
    enabled: words !== "" || (props.eager === true && open),
  });
  const refused = Boolean(props.problem);
  // What is typed stays a draft until it is saved.
  const save = (next: string) => {
    if (next.trim() !== props.value.trim() || refused) {
      setTyped(next);
      props.onSave(next.trim());
    } else type(null);
  };
  return (
    <FieldFrame {...props} typed={typed !== null && typed !== props.value}>
      {({ control }) => (
        <ComboBox
          className="combo"
          aria-label={props.label}
          items={words || props.eager ? (options ?? []).map((o) => ({ ...o, id: o.code })) : []}
          inputValue={typed ?? props.value}
          selectedKey={null}
          isReadOnly={props.readOnly ?? false}
          isInvalid={Boolean(props.problem)}
          menuTrigger="input"
          allowsCustomValue
          allowsEmptyCollection
          onOpenChange={setOpen}
          onInputChange={(next) => next !== (typed ?? props.value) && type(next)}
          onSelectionChange={(key) => {
            if (key === null) return;
            setPicked(true);
            save(String(key));
          }}
          onBlur={() => typed !== null && save(typed)}
        >
          <Input
            id={control}
            onChange={() => setPicked(false)}
            onKeyDown={(event) => {
              if (event.key === "Escape" && typed !== null && typed !== props.value) {
                event.stopPropagation();
                type(null);
              }
              const picking = event.currentTarget.getAttribute("aria-activedescendant");
              if (event.key === "Enter" && !picking && typed !== null) save(typed);
            }}
          />
          <Popover className="popover popover-wide" {...(picked && { isOpen: false })}>
            <ListBox
              className="list"
              renderEmptyState={() => <p className="list-empty">{options ? text("suggest-none") : "…"}</p>}
            >
              {(option: Suggestion & { id: string }) => (
                <ListBoxItem id={option.id} textValue={option.code} className="list-item">
                  <span className={option.label ? "option-reference" : undefined}>{option.code}</span>{" "}
                  {option.label}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
    </FieldFrame>
  );
}

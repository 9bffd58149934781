/** Text that a vocabulary knows: typed as it is, or found by words and chosen. */
import { keys } from "../ipc/queries";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";

import { FieldFrame, type ControlProps } from "./fields";
import { useLanguage, useText } from "./language";

export interface Suggestion {
  /** What the field takes. */
  code: string;
  /** What it means. */
  label: string;
}

export function SuggestControl(
  props: ControlProps<string> & { suggest: (typed: string) => Promise<Suggestion[]> },
) {
  const text = useText();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const words = typed === null || typed === props.value ? "" : typed.trim();
  const { data: options } = useQuery({
    queryKey: keys.suggestions(props.label, words, language),
    queryFn: () => props.suggest(words),
    placeholderData: keepPreviousData,
    enabled: words !== "",
  });
  const save = (next: string) => {
    setTyped(null);
    if (next.trim() !== props.value.trim()) props.onSave(next.trim());
  };
  return (
    <FieldFrame {...props} typed={typed !== null && typed !== props.value}>
      {({ control }) => (
        <ComboBox
          className="combo"
          aria-label={props.label}
          items={words ? (options ?? []).map((o) => ({ ...o, id: o.code })) : []}
          inputValue={typed ?? props.value}
          selectedKey={null}
          isReadOnly={props.readOnly ?? false}
          isInvalid={Boolean(props.problem)}
          menuTrigger="input"
          allowsCustomValue
          allowsEmptyCollection
          onInputChange={setTyped}
          onSelectionChange={(key) => key !== null && save(String(key))}
          onBlur={() => typed !== null && save(typed)}
        >
          <Input
            id={control}
            onKeyDown={(event) => {
              if (event.key === "Escape" && typed !== null && typed !== props.value) {
                event.stopPropagation();
                setTyped(null);
              }
            }}
          />
          <Popover className="popover popover-wide">
            <ListBox
              className="list"
              renderEmptyState={() => <p className="list-empty">{options ? text("suggest-none") : "…"}</p>}
            >
              {(option: Suggestion & { id: string }) => (
                <ListBoxItem id={option.id} textValue={option.code} className="list-item">
                  <span className="option-reference">{option.code}</span> {option.label}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      )}
    </FieldFrame>
  );
}

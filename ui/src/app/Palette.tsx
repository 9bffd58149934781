/** Ctrl+K: records, clauses, pages and commands, as one types. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef, useState, type KeyboardEvent } from "react";
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";

import type { Hit } from "../ipc/bindings/Hit";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { useLanguage, useText } from "../kit/language";
import { pageOf } from "../kit/declared";
import { goTo } from "../kit/router";
import { matches } from "../kit/text";

export interface Command {
  key: string;
  group: "search-pages" | "search-commands";
  label: string;
  act: () => void;
}

interface PaletteProps {
  open: boolean;
  onClose: () => void;
  commands: Command[];
}

export function Palette({ open, onClose, commands }: PaletteProps) {
  return (
    <ModalOverlay className="overlay" isOpen={open} onOpenChange={(next) => !next && onClose()} isDismissable>
      <Modal className="palette">
        <PaletteContent commands={commands} onClose={onClose} />
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent({ commands, onClose }: Omit<PaletteProps, "open">) {
  const text = useText();
  const language = useLanguage();
  const [words, setWords] = useState("");
  const asked = words.trim();
  const { data: hits } = useQuery({
    queryKey: keys.search(asked, language),
    queryFn: () => client.search(asked),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
  });
  const found = asked === "" ? [] : (hits ?? []);
  const fitting = commands.filter((c) => matches(c.label, words));
  const registers = [...new Set(found.map((h) => h.register))];
  const act = (command: Command | undefined, hit: Hit | undefined) => {
    onClose();
    if (hit) goTo(pageOf(hit.register) ?? "", hit.shown.id);
    else command?.act();
  };
  const chosen = (key: string) =>
    act(
      commands.find((c) => `command:${c.key}` === key),
      found.find((h) => keyOf(h) === key),
    );
  // Enter right after typing opens the best answer to the words as they now stand, however fast they were typed.
  const walked = useRef(false);
  const walk = (event: KeyboardEvent) => {
    if (event.key.startsWith("Arrow")) walked.current = true;
    if (event.key !== "Enter" || walked.current || (asked === "" && fitting.length === commands.length))
      return;
    event.preventDefault();
    event.stopPropagation();
    void (asked === "" ? Promise.resolve([]) : client.search(asked)).then((fresh) => {
      if (fresh[0] || fitting[0]) act(fitting[0], fresh[0]);
    });
  };
  return (
    <Dialog className="palette-dialog" aria-label={text("search-open")}>
      <div onKeyDownCapture={walk}>
        <Autocomplete
          inputValue={words}
          onInputChange={(next) => {
            walked.current = false;
            setWords(next);
          }}
        >
          <SearchField aria-label={text("search-open")} autoFocus className="palette-field">
            <Input placeholder={text("search-placeholder")} />
          </SearchField>
          <div className="palette-scroll" role="group" aria-label={text("search-results")} tabIndex={0}>
            <ListBox
              className="list palette-list"
              aria-label={text("search-open")}
              selectionMode="none"
              onAction={(key) => chosen(String(key))}
              renderEmptyState={() => <p className="list-empty">{text("search-none", { words: asked })}</p>}
            >
              {registers.map((register) => (
                <ListBoxSection key={register} id={register}>
                  <Header>{text.composed(`${register}-register`)}</Header>
                  {found
                    .filter((h) => h.register === register)
                    .map((hit) => (
                      <ListBoxItem
                        key={keyOf(hit)}
                        id={keyOf(hit)}
                        textValue={hit.shown.title}
                        className="list-item"
                      >
                        <span className="option-reference">{hit.shown.reference}</span>{" "}
                        <span className="ellipsis">{hit.shown.title}</span>
                      </ListBoxItem>
                    ))}
                </ListBoxSection>
              ))}
              {(["search-pages", "search-commands"] as const).map((group) => {
                const entries = fitting.filter((c) => c.group === group);
                return entries.length === 0 ? null : (
                  <ListBoxSection key={group} id={group}>
                    <Header>{text(group)}</Header>
                    {entries.map((c) => (
                      <ListBoxItem
                        key={c.key}
                        id={`command:${c.key}`}
                        textValue={c.label}
                        className="list-item"
                      >
                        {c.label}
                      </ListBoxItem>
                    ))}
                  </ListBoxSection>
                );
              })}
            </ListBox>
          </div>
        </Autocomplete>
      </div>
      <p className="palette-foot small muted">{text("search-hint")}</p>
    </Dialog>
  );
}

const keyOf = (hit: Hit) => `${hit.register}:${hit.shown.id}`;

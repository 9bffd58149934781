/** What a record is linked with, and how to link it with more. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { LinkEnd } from "../ipc/bindings/LinkEnd";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { useChanges } from "./changes";
import { ChoiceControl } from "./fields";
import { useLanguage, useText } from "./language";
import { pageOf } from "./declared";
import { goTo } from "./router";
import { ReferenceControl } from "./ReferenceControl";
import type { RegisterDefinition } from "./register";

export function LinkList({
  ends,
  onRemove,
}: {
  ends: LinkEnd[];
  onRemove?: ((linkId: string) => void) | undefined;
}) {
  const text = useText();
  return (
    <ul className="links">
      {ends.map((end) => (
        <li key={`${end.register}-${end.id}-${end.link_id ?? ""}`}>
          <span className="small muted link-register">{text.composed(`${end.register}-register`)}</span>
          <button type="button" className="link" onClick={() => goTo(pageOf(end.register) ?? "", end.id)}>
            <span className="option-reference">{end.reference}</span> {end.title}
          </button>
          {onRemove && end.link_id && (
            <Button
              className="button button-quiet"
              aria-label={`${text("action-remove")} ${end.reference}`}
              onPress={() => end.link_id && onRemove(end.link_id)}
            >
              {text("action-remove")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

export function useLinks(register: string, id: string) {
  const language = useLanguage();
  return useQuery({ queryKey: keys.links(id, language), queryFn: () => client.links(register, id) }).data;
}

export function Links({
  register,
  id,
  readOnly,
}: {
  register: Pick<RegisterDefinition, "name" | "linksTo">;
  id: string;
  readOnly: boolean;
}) {
  const text = useText();
  const { act } = useChanges();
  const [target, setTarget] = useState(register.linksTo[0] ?? register.name);
  // Records of the same register that point here are its parts, no links.
  const ends = useLinks(register.name, id)?.filter((end) => end.register !== register.name || end.link_id);
  return (
    <div>
      {ends?.length === 0 && <p className="muted">{text("link-none")}</p>}
      <LinkList
        ends={ends ?? []}
        onRemove={readOnly ? undefined : (linkId) => act(() => client.unlink(linkId))}
      />
      {!readOnly && (
        <div className="form form-apart">
          <ChoiceControl
            label={text("link-pick-register")}
            value={target}
            choices={register.linksTo.map((r) => {
              const label = text.composed(`${r}-register`);
              return { id: r, label, words: label };
            })}
            onSave={setTarget}
          />
          <ReferenceControl
            key={`${target}-${ends?.length ?? 0}`}
            label={text("link-pick-record")}
            target={target}
            value={null}
            shown={undefined}
            onSave={(to) => to && act(() => client.link(register.name, id, target, to))}
          />
        </div>
      )}
    </div>
  );
}

/** Views that people keep under a name, such as « mes NC ouvertes »: part of the dossier, so that all who work in it have them. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";

import type { SavedView } from "../ipc/bindings/SavedView";
import type { Sort } from "../ipc/bindings/Sort";
import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { useChanges } from "./changes";
import { TextControl } from "./fields";
import { EVERYTHING, type View } from "./FilterBar";
import { useText } from "./language";
import { useProblems } from "./problems";
import type { RegisterDefinition } from "./register";

/** What a kept view holds. */
export interface KeptView {
  view: View;
  sort: Sort[];
  columns: string[];
}

interface ViewsProps {
  register: RegisterDefinition;
  /** What is on screen. */
  shown: KeptView;
  readOnly: boolean;
  onShow: (kept: KeptView) => void;
}

/** Reads what a window of any version kept; nothing of it that this one does not know is lost to the others. */
export function readKept(settings: string): KeptView | null {
  try {
    const kept = JSON.parse(settings) as Partial<KeptView>;
    return { view: { ...EVERYTHING, ...kept.view }, sort: kept.sort ?? [], columns: kept.columns ?? [] };
  } catch {
    return null;
  }
}

export function SavedViews({ register, shown, readOnly, onShow }: ViewsProps) {
  const text = useText();
  const { data = [] } = useQuery({ queryKey: keys.savedViews(), queryFn: client.savedViews });
  const views = data.filter((one) => one.register === register.name);
  const current = views.find((one) => one.id === shown.view.kept);
  const narrowed = shown.view.chip !== "" || shown.view.words !== "" || shown.view.filters.length > 0;
  const show = (one: SavedView) => {
    const kept = readKept(one.settings);
    if (kept) onShow({ ...kept, view: { ...kept.view, kept: one.id } });
  };
  return (
    <>
      {views.map((one) => (
        <button
          key={one.id}
          type="button"
          className="chip"
          aria-pressed={one.id === shown.view.kept}
          onClick={() => show(one)}
        >
          {one.name}
        </button>
      ))}
      {!readOnly && (narrowed || current) && (
        <DialogTrigger>
          <Button className="chip">{text(current ? "view-change" : "view-keep")}</Button>
          <Popover className="popover" placement="bottom start">
            <Dialog className="filter-dialog" aria-label={text("view-keep")}>
              {({ close }) => (
                <ViewForm
                  register={register}
                  shown={shown}
                  current={current}
                  onDone={(kept) => {
                    close();
                    onShow({ ...shown, view: { ...shown.view, kept } });
                  }}
                />
              )}
            </Dialog>
          </Popover>
        </DialogTrigger>
      )}
    </>
  );
}

function ViewForm(props: {
  register: RegisterDefinition;
  shown: KeptView;
  current: SavedView | undefined;
  onDone: (kept: string | undefined) => void;
}) {
  const { register, shown, current, onDone } = props;
  const text = useText();
  const { change, act } = useChanges();
  const { problems, attempt } = useProblems();
  const [name, setName] = useState(current?.name ?? "");
  const keep = () =>
    attempt("all", async () => {
      // Which view it is, its own identity says.
      const view = { ...shown.view, kept: undefined };
      const made = await change(() =>
        client.saveView(register.name, name, JSON.stringify({ ...shown, view })),
      );
      onDone(made.id);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextControl label={text("view-name")} value={name} problem={problems["name"]} onSave={setName} />
      <p className="small muted">{text("view-hint")}</p>
      <Button type="submit" className="button button-first">
        {text("view-save")}
      </Button>
      {current && (
        <Button
          className="button button-quiet"
          onPress={() =>
            act(
              () => client.removeView(current.id),
              () => onDone(undefined),
            )
          }
        >
          {text("view-remove")}
        </Button>
      )}
    </form>
  );
}

/** A colleague's copy comes back: what comes in by itself, what both changed, side by side. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { Choice } from "../../ipc/bindings/Choice";
import type { Merging } from "../../ipc/bindings/Merging";
import { client, isFailure } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { failureText, useChanges } from "../../kit/changes";
import { useText } from "../../kit/language";
import { goTo } from "../../kit/router";
import { MergeConflict, conflictKey } from "./MergeConflict";
import { fieldLabel } from "./mergeWords";
import { Unlock } from "../file";
import { useDroppedFile } from "../../kit/useDroppedFile";

/** The longest list that is shown whole. */
const MOST = 200;

interface Copy {
  path: string;
  brings: Merging;
}

interface MergeProps {
  /** The copy to look at; none while a person is still to choose one. */
  copy: string | null;
  readOnly: boolean;
  onMerged: () => void;
}

export function Merge({ copy: given, readOnly, onMerged }: MergeProps) {
  const text = useText();
  const { change, fail, tell } = useChanges();
  /** The copy to look at: the one that was asked for, or one that a person chose. */
  const [path, setPath] = useState(given);
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const [busy, setBusy] = useState(false);
  // Asked again whenever the dossier or the copy may have changed: what is shown is what would come in.
  const { data: brings, error } = useQuery({
    queryKey: keys.merging(path),
    queryFn: () => client.previewMerge(path ?? ""),
    enabled: path !== null,
    gcTime: 0,
    meta: { own: true },
  });
  const copy: Copy | undefined = path !== null && brings ? { path, brings } : undefined;
  /** The copy whose password is asked for. */
  const locked = path !== null && isFailure(error) && error.code === "locked" ? path : undefined;
  const queries = useQueryClient();
  const lookAt = (next: string) => {
    setChosen({});
    setPath(next);
    void queries.invalidateQueries({ queryKey: keys.merging(next) });
  };
  const choose = async () => {
    const next = await client.chooseDossier(text("welcome-filter"));
    if (next) lookAt(next);
  };
  useDroppedFile(lookAt);
  if (readOnly) return <p className="page muted">{text("error-read-only")}</p>;

  const conflicts = copy?.brings.conflicts ?? [];
  const open = conflicts.filter((conflict) => chosen[conflictKey(conflict)] === undefined).length;
  const all = (theirs: boolean) =>
    setChosen(Object.fromEntries(conflicts.map((conflict) => [conflictKey(conflict), theirs])));
  const merge = async (path: string) => {
    setBusy(true);
    const choices: Choice[] = conflicts.map((conflict) => ({
      table: conflict.table,
      id: conflict.id,
      field: conflict.field,
      theirs: chosen[conflictKey(conflict)] ?? false,
    }));
    try {
      const done = await change(() => client.merge(path, choices));
      if (done.arrivals.length === 0) tell(text("merge-nothing"));
      onMerged();
      goTo(given ? "team" : "journal");
    } catch (thrown) {
      // The change has said why; the copy is looked at again, since it may be another one by now. What was chosen stays.
      if (isFailure(thrown) && thrown.code !== "cancelled") {
        await queries.invalidateQueries({ queryKey: keys.merging(path) });
      }
      setBusy(false);
    }
  };
  return (
    <div className="page merge" aria-busy={busy}>
      <h1>{text("merge-title")}</h1>
      <p className="muted">{text("merge-intro")}</p>
      <p className="actions">
        <Button
          className={copy ? "button" : "button button-first"}
          isDisabled={busy}
          onPress={() => void choose().catch(fail)}
        >
          {text("merge-choose")}
        </Button>
        {copy && !given && <span className="path">{copy.path}</span>}
      </p>
      {locked && (
        <Unlock key={locked} path={locked} onUnlocked={() => lookAt(locked)} onCancel={() => setPath(null)} />
      )}
      {error && !locked && (
        <p className="banner banner-failed" role="alert">
          {failureText(text, error)}
        </p>
      )}
      {copy && <Summary brings={copy.brings} />}
      {copy && conflicts.length > 0 && (
        <section>
          <h2>{text("merge-conflicts", { count: conflicts.length })}</h2>
          <p className="actions">
            <Button className="button" onPress={() => all(false)}>
              {text("merge-all-mine")}
            </Button>
            <Button className="button" onPress={() => all(true)}>
              {text("merge-all-theirs")}
            </Button>
          </p>
          {conflicts.map((conflict) => (
            <MergeConflict
              key={conflictKey(conflict)}
              conflict={conflict}
              theirs={chosen[conflictKey(conflict)]}
              onChoose={(theirs) => setChosen((before) => ({ ...before, [conflictKey(conflict)]: theirs }))}
            />
          ))}
        </section>
      )}
      {copy && <Arrivals brings={copy.brings} />}
      {copy && copy.brings.entries > 0 && (
        <footer className="actions merge-foot">
          <Button
            className="button button-first"
            isDisabled={busy || open > 0}
            onPress={() => void merge(copy.path)}
          >
            {text("merge-do")}
          </Button>
          {open > 0 && <span className="muted">{text("merge-open", { count: open })}</span>}
        </footer>
      )}
    </div>
  );
}

function Summary({ brings }: { brings: Merging }) {
  const text = useText();
  if (brings.entries === 0) return <p className="banner">{text("merge-nothing")}</p>;
  return (
    <p className="merge-summary">
      {text("merge-summary", {
        entries: brings.entries,
        authors: brings.authors.filter(Boolean).join(" · ") || text("author-nobody"),
        own: brings.own,
      })}
    </p>
  );
}

function Arrivals({ brings }: { brings: Merging }) {
  const text = useText();
  const { arrivals, renumbered } = brings;
  if (arrivals.length + renumbered.length === 0) return null;
  return (
    <section>
      <h2>{text("merge-arrivals", { count: arrivals.length })}</h2>
      <ul className="merge-list">
        {renumbered.map((one) => (
          <li key={`${one.register} ${one.from} ${one.to}`}>
            <span className="muted">{text.composed(`${one.register}-register`)}</span>
            <span>{text("merge-renumbered", { from: one.from, to: one.to })}</span>
          </li>
        ))}
        {arrivals.slice(0, MOST).map((arrival, index) => (
          // Nothing else tells two changes of one record apart.
          <li key={index}>
            <span className="muted">{text.composed(`${arrival.table}-register`)}</span>
            <span>
              <strong>{text(`merge-${arrival.fate}`)}</strong> {arrival.record}
              {arrival.fields.length > 0 && (
                <span className="muted">
                  {" "}
                  ({arrival.fields.map((field) => fieldLabel(text, arrival.table, field)).join(", ")})
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {arrivals.length > MOST && (
        <p className="muted">{text("merge-more", { count: arrivals.length - MOST })}</p>
      )}
    </section>
  );
}

/** What both sides wrote, side by side, for a person to choose. */
import type { Conflict } from "../../ipc/bindings/Conflict";
import type { LastEdit } from "../../ipc/bindings/LastEdit";
import { formatDay, formatInstant, useLanguage, useText } from "../../kit/language";
import { useRegisters } from "../../kit/catalogue";
import { wordLabel } from "../../kit/register";
import { fieldLabel } from "./mergeWords";

export function conflictKey({ table, id, field }: Conflict): string {
  return `${table} ${id} ${field}`;
}

interface MergeConflictProps {
  conflict: Conflict;
  /** None while nothing is chosen. */
  theirs: boolean | undefined;
  onChoose: (theirs: boolean) => void;
}

export function MergeConflict({ conflict, theirs, onChoose }: MergeConflictProps) {
  const registers = useRegisters();
  const text = useText();
  const language = useLanguage();
  // The value of a field that people added is a record of its own.
  const among = conflict.custom
    ? registers.flatMap((r) => r.fields)
    : registers.find((r) => r.name === conflict.table)?.fields;
  const field = among?.find((f) => f.name === (conflict.custom ?? conflict.field));
  const kind = field?.kind;
  const show = (value: string | null) => {
    if (!value) return text("history-empty");
    if (conflict.field === "archived_at") return formatInstant(value, language);
    if (kind === "day") return formatDay(value, language);
    const word = field?.words?.includes("true") ? String(value === "1") : value;
    return field && kind === "choice" ? wordLabel(text, conflict.table, field, word) : value;
  };
  const whole = conflict.kind !== "field";
  const said = (side: "mine" | "theirs") => {
    if (!whole) return show(conflict[side]);
    const removed = (side === "mine") === (conflict.kind === "removed-here");
    return text(removed ? "merge-side-removed" : "merge-side-changed");
  };
  const option = (side: "mine" | "theirs", by: LastEdit | null) => (
    <label className="merge-side">
      <input
        type="radio"
        name={conflictKey(conflict)}
        checked={theirs === (side === "theirs")}
        onChange={() => onChoose(side === "theirs")}
      />
      <span>
        <strong>{text(`merge-side-${side}`)}</strong>
        <span className="small muted">
          {by && ` ${[by.author, formatInstant(by.at, language)].filter(Boolean).join(" · ")}`}
        </span>
        <span className="merge-value">{said(side)}</span>
      </span>
    </label>
  );
  return (
    <fieldset className="merge-conflict">
      <legend>
        {conflict.record || text.composed(`${conflict.table}-register`)}
        {!whole && !conflict.custom && (
          <span className="muted"> · {fieldLabel(text, conflict.table, conflict.field)}</span>
        )}
      </legend>
      <div className="merge-sides">
        {option("mine", conflict.mine_by)}
        {option("theirs", conflict.theirs_by)}
      </div>
      {!whole && conflict.base && (
        <p className="small muted">{text("merge-before", { value: show(conflict.base) })}</p>
      )}
    </fieldset>
  );
}

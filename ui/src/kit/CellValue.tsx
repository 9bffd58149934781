/** A value as a table shows it. */
import type { Row } from "../ipc/bindings/Row";
import { formatDay, useLanguage, useText } from "./language";
import { formatNumber } from "./number";
import { typeset } from "./text";
import { fieldOf, textOf, wordLabel, type RegisterDefinition } from "./register";

export function CellValue({
  register,
  field,
  row,
}: {
  register: RegisterDefinition;
  field: string;
  row: Row;
}) {
  const text = useText();
  const language = useLanguage();
  const value = textOf(row, field);
  if (value === "") return <span className="faint">–</span>;
  const definition = fieldOf(register, field);
  switch (definition.kind) {
    case "day":
      return <>{formatDay(value, language)}</>;
    case "amount":
      return <>{formatNumber(Number(value) / 100, language)}</>;
    case "number":
    case "count":
      return <>{formatNumber(Number(value), language)}</>;
    case "flag":
      return <>{text(value === "true" ? "flag-yes" : "flag-no")}</>;
    case "choice":
      return <>{wordLabel(text, register.name, definition, value)}</>;
    case "reference": {
      const shown = row.shown[field];
      return <span title={shown && `${shown.reference} ${shown.title}`}>{shown?.reference ?? "–"}</span>;
    }
    default:
      return <span className="clamp">{typeset(value)}</span>;
  }
}

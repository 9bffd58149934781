/** Which column of a sheet fills which field. */
import type { ImportReport } from "../../ipc/bindings/ImportReport";
import { useText } from "../../kit/language";
import { Pick } from "../../kit/Pick";
import { fieldLabel, type RegisterDefinition } from "../../kit/register";

interface ColumnsProps {
  register: RegisterDefinition;
  report: ImportReport;
  onSheet: (sheet: string) => void;
  onColumn: (heading: string, field: string) => void;
  /** Adds a field to the register for a column that fills none. */
  onNewField: (heading: string) => void;
}

/** What stands for a field that is still to be made. */
const NEW = "new";

export function ImportColumns({ register, report, onSheet, onColumn, onNewField }: ColumnsProps) {
  const text = useText();
  const label = (field: string) => fieldLabel(text, register, field);
  const fields = report.fields.map((field) => ({ id: field.name, label: label(field.name) }));
  const missing = register.fields.filter(
    (f) =>
      f.required &&
      !report.columns.some((column) => column.field === f.name) &&
      report.lacking.includes(f.name),
  );
  return (
    <section aria-labelledby="import-columns">
      <h2 id="import-columns">{text("import-columns")}</h2>
      <p className="import-sheets">
        {report.sheets.length > 1 && (
          <span className="chips" role="group" aria-label={text("import-sheet")}>
            {report.sheets.map((sheet) => (
              <button
                key={sheet}
                type="button"
                className={sheet === report.sheet ? "chip chip-on" : "chip"}
                aria-pressed={sheet === report.sheet}
                onClick={() => onSheet(sheet)}
              >
                {sheet}
              </button>
            ))}
          </span>
        )}
        <span className="small muted">{text("import-found", { line: report.heading_line })}</span>
      </p>
      {missing.map((field) => (
        <p key={field.name} className="import-warning" role="status">
          {text("import-missing", { field: label(field.name) })}
        </p>
      ))}
      <table className="plain-table import-table">
        <thead>
          <tr>
            <th scope="col" className="import-letter" />
            <th scope="col">{text("import-column")}</th>
            <th scope="col">{text("import-sample")}</th>
            <th scope="col">{text("import-field")}</th>
          </tr>
        </thead>
        <tbody>
          {report.columns.map((column) => (
            <tr key={column.letter} className={column.field ? undefined : "import-aside"}>
              <td className="muted">{column.letter}</td>
              <th scope="row">{column.heading || "–"}</th>
              <td className="import-sample">{column.sample}</td>
              <td>
                <Pick
                  all={text("import-ignored")}
                  value={column.field ?? ""}
                  choices={
                    column.heading && !column.field
                      ? [{ id: NEW, label: text("import-new-field", { name: column.heading }) }, ...fields]
                      : fields
                  }
                  name={`${text("import-field")} : ${column.heading || column.letter}`}
                  onPick={(field) =>
                    field === NEW ? onNewField(column.heading) : onColumn(column.heading, field)
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Samples of contracts: those drawn, one of them open, or one being asked for. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useLanguage, useText } from "../../kit/language";
import { goTo } from "../../kit/router";
import { queryOf } from "../../kit/query";
import { textOf } from "../../kit/register";
import { SampleForm } from "./SampleForm";
import { SampleSheet } from "./SampleSheet";

export function Samples({ record, readOnly }: { record: string | null; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const query = queryOf(language, { limit: 200, sort: [{ field: "reference", descending: true }] });
  const { data } = useQuery({
    queryKey: keys.samples(query),
    queryFn: () => client.page("sample", query),
  });
  if (!data) return null;
  const asking = record === "new" || (data.rows.length === 0 && !readOnly);
  const open = asking ? undefined : (data.rows.find((row) => textOf(row, "id") === record) ?? data.rows[0]);
  return (
    <div className="page samples">
      <header className="list-head">
        <h1>{text("nav-samples")}</h1>
        <span className="push" />
        {!readOnly && !asking && (
          <Button className="button button-first" onPress={() => goTo("samples", "new")}>
            {text("sample-new")}
          </Button>
        )}
      </header>
      <div className="samples-columns">
        <nav aria-label={text("sample-register")}>
          {data.rows.length === 0 && <p className="muted small">{text("sample-empty")}</p>}
          <ul className="sample-list">
            {data.rows.map((row) => (
              <li key={textOf(row, "id")}>
                <a href={`#/samples/${textOf(row, "id")}`} aria-current={row === open ? "true" : undefined}>
                  <span className="option-reference">{textOf(row, "reference")}</span>{" "}
                  {textOf(row, "purpose") || text.composed(`sample-method-${textOf(row, "method")}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {asking ? (
          <SampleForm />
        ) : (
          open && <SampleSheet key={textOf(open, "id")} row={open} readOnly={readOnly} />
        )}
      </div>
    </div>
  );
}

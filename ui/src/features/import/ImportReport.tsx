/** What an import of open data made of each value: by what became of it, by field, and record by record. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";

import type { ContractImport } from "../../ipc/bindings/ContractImport";
import type { RemarkSum } from "../../ipc/bindings/RemarkSum";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { formatInstant, useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { formatNumber } from "../../kit/number";
import { goTo } from "../../kit/router";

/** Remarks shown at a time. */
const SHOWN = 200;

const COUNTS = ["records", "created", "updated", "unchanged", "merged", "other_buyers", "unread"] as const;

const MARKS: Record<RemarkSum["group"], string> = {
  unread: "major",
  "left-out": "major",
  doubted: "minor",
  merged: "weak",
  absent: "note",
  repaired: "proven",
  updated: "idea",
};

export function When({ made }: { made: ContractImport }) {
  const language = useLanguage();
  return <span className="small muted">{made.imported_at && formatInstant(made.imported_at, language)}</span>;
}

export function ImportReport({ made }: { made: ContractImport }) {
  const text = useText();
  const language = useLanguage();
  const { tell, fail } = useChanges();
  const [chosen, setChosen] = useState<RemarkSum | null>(null);
  const { data: sums } = useQuery({
    queryKey: keys.remarkSums(made.id),
    queryFn: () => client.remarkSums(made.id),
  });
  const save = async () => {
    try {
      const name = `${made.name.replace(/\.[^.]*$/, "")} ${text("open-data-report-suffix")}.csv`;
      const path = await client.chooseTarget(name, text("export-csv"), "csv");
      if (!path) return;
      await client.saveRemarks(made.id, path);
      tell(text("open-data-report-done", { name: path.split(/[/\\]/).pop() ?? path }));
    } catch (thrown) {
      fail(thrown);
    }
  };
  return (
    <section aria-label={text("open-data-result")}>
      <h2>
        {made.name} <When made={made} />
      </h2>
      <dl className="import-counts">
        {COUNTS.filter((name) => name === "records" || made[name] > 0).map((name) => (
          <div key={name}>
            <dt>{text(`contract_import-${name}`)}</dt>
            <dd>{formatNumber(made[name], language)}</dd>
          </div>
        ))}
      </dl>
      {sums && sums.length > 0 && (
        <>
          <p className="actions">
            <strong>
              {text("open-data-remarks", {
                repaired: formatNumber(made.repaired, language),
                flagged: formatNumber(made.flagged, language),
              })}
            </strong>
            <span className="push" />
            <Button className="button" onPress={() => void save()}>
              {text("open-data-report")}
            </Button>
          </p>
          <div className="import-halves">
            <Sums sums={sums} chosen={chosen} onChoose={setChosen} />
            <Lines made={made} sums={sums} chosen={chosen} onAll={() => setChosen(null)} />
          </div>
        </>
      )}
    </section>
  );
}

interface SumsProps {
  sums: RemarkSum[];
  chosen: RemarkSum | null;
  onChoose: (sum: RemarkSum) => void;
}

/** A table for each thing that became of values: field, rule, how often, and what the first one says. */
function Sums({ sums, chosen, onChoose }: SumsProps) {
  const text = useText();
  const language = useLanguage();
  const groups = [...new Set(sums.map((sum) => sum.group))];
  return (
    <div>
      {groups.map((group) => (
        <section key={group} className="remark-group">
          <h3>
            <Mark mark={MARKS[group]} label={text(`remark-group-${group}`)} />
          </h3>
          <p className="small muted">{text(`remark-group-${group}-says`)}</p>
          <table className="plain-table remark-sums">
            <thead>
              <tr>
                <th scope="col">{text("remark-column-field")}</th>
                <th scope="col">{text("remark-column-kind")}</th>
                <th scope="col" className="number">
                  {text("remark-count")}
                </th>
                <th scope="col">{text("remark-example")}</th>
              </tr>
            </thead>
            <tbody>
              {sums
                .filter((sum) => sum.group === group)
                .map((sum) => (
                  <tr
                    key={`${sum.field} ${sum.code}`}
                    aria-current={sum.field === chosen?.field && sum.code === chosen.code}
                  >
                    <td className="remark-value">
                      {sum.group === "updated" ? text.composed(`contract-${sum.field}`) : sum.field}
                    </td>
                    <td>
                      <button type="button" className="link" onClick={() => onChoose(sum)}>
                        {text.composed(`remark-${sum.code}`)}
                      </button>
                    </td>
                    <td className="number">{formatNumber(sum.count, language)}</td>
                    <td className="import-sample">{sum.given}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

interface LinesProps {
  made: ContractImport;
  sums: RemarkSum[];
  chosen: RemarkSum | null;
  onAll: () => void;
}

/** The records, each leading to its contract. */
function Lines({ made, sums, chosen, onAll }: LinesProps) {
  const text = useText();
  const language = useLanguage();
  const [field, code] = chosen ? [chosen.field, chosen.code] : ["", ""];
  const { data: lines } = useQuery({
    queryKey: keys.remarks(made.id, field, code),
    queryFn: () => client.remarks(made.id, field, code, SHOWN),
  });
  const place = useRef<HTMLElement>(null);
  // The rule that was pressed may stand a screen above its records.
  useEffect(() => {
    if (chosen && lines) place.current?.scrollIntoView({ block: "nearest" });
  }, [chosen, lines]);
  const alike = chosen ? sums.filter((sum) => sum.field === field && sum.code === code) : sums;
  const count = alike.reduce((sum, one) => sum + one.count, 0);
  if (!lines) return null;
  return (
    <section className="remark-lines" ref={place}>
      <h3>
        {chosen
          ? [text.composed(`remark-${code}`), field].filter(Boolean).join(" · ")
          : text("open-data-remarks-table")}{" "}
        {chosen && (
          <button type="button" className="link small" onClick={onAll}>
            {text("remark-all")}
          </button>
        )}
      </h3>
      <div className="table-scroll" role="region" aria-label={text("open-data-remarks-table")} tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              {["line", "contract", ...(chosen ? [] : ["field", "kind"]), "given", "kept"].map((name) => (
                <th key={name} scope="col">
                  {text.composed(`remark-column-${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ remark, contract_id }, index) => (
              <tr key={index}>
                <td>{remark.line}</td>
                <td>
                  {contract_id ? (
                    <button type="button" className="link" onClick={() => goTo("contracts", contract_id)}>
                      {remark.contract}
                    </button>
                  ) : (
                    remark.contract
                  )}
                </td>
                {!chosen && <td className="remark-value">{remark.field}</td>}
                {!chosen && <td>{text.composed(`remark-${remark.code}`)}</td>}
                <td className="remark-value">{remark.given}</td>
                <td className="remark-value">{remark.kept}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {count > lines.length && (
        <p className="small muted">
          {text("open-data-more", {
            shown: formatNumber(lines.length, language),
            count: formatNumber(count, language),
          })}
        </p>
      )}
    </section>
  );
}

/** Open data of contracts (DECP) brought in: what was read, repaired, and is to be looked at, value by value. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { ContractImport } from "../ipc/bindings/ContractImport";
import { client } from "../ipc/client";
import { useChanges } from "../kit/changes";
import { TextControl } from "../kit/fields";
import { formatInstant, useLanguage, useText } from "../kit/language";
import { LongWorkProgress, useLongWork } from "../kit/LongWork";
import { formatNumber } from "../kit/number";
import { goTo } from "../kit/place";
import { useRemembered } from "../kit/remembered";
import { useDroppedFile } from "./useDroppedFile";
import "./import.css";

/** Remarks shown at a time. */
const SHOWN = 200;

export function OpenData({ record, readOnly }: { record: string | null; readOnly: boolean }) {
  const text = useText();
  const { change, fail } = useChanges();
  const { step, run } = useLongWork();
  const [buyer, setBuyer] = useRemembered("open-data:buyer", "");
  const { data: imports } = useQuery({ queryKey: ["open-data"], queryFn: client.openDataImports });
  const bring = async (path: string) => {
    try {
      const made = await run((progress) => change(() => client.importOpenData(path, buyer, progress)));
      goTo("open-data", made.id);
    } catch {
      // Already on screen.
    }
  };
  const choose = async () => {
    try {
      const path = await client.chooseOpenData(text("open-data-filter"));
      if (path) await bring(path);
    } catch (thrown) {
      fail(thrown);
    }
  };
  useDroppedFile((path) => !readOnly && void bring(path));
  const shown = imports?.find((made) => made.id === record) ?? imports?.[0];
  return (
    <div className="page import">
      <header className="list-head">
        <h1>{text("nav-open-data")}</h1>
        <span className="push" />
        <Button className="button" onPress={() => goTo("contracts")}>
          {text("action-close")}
        </Button>
      </header>
      <p className="lead-small">{text("open-data-intro")}</p>
      {step !== null ? (
        <LongWorkProgress work="import" step={step} />
      ) : (
        !readOnly && (
          <>
            <div className="form open-data-form">
              <TextControl
                label={text("open-data-buyer")}
                hint={text("open-data-buyer-hint")}
                value={buyer}
                onSave={setBuyer}
              />
            </div>
            <p className="actions">
              <Button className="button button-first" autoFocus onPress={() => void choose()}>
                {text("import-choose")}
              </Button>
            </p>
          </>
        )
      )}
      {shown && <Result made={shown} />}
      {imports && imports.length > 1 && (
        <section>
          <h2>{text("open-data-earlier")}</h2>
          <ul className="plain-list">
            {imports.map((made) => (
              <li key={made.id}>
                <button type="button" className="link" onClick={() => goTo("open-data", made.id)}>
                  {made.name}
                </button>{" "}
                <When made={made} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="small muted">{text("open-data-licence")}</p>
    </div>
  );
}

function When({ made }: { made: ContractImport }) {
  const language = useLanguage();
  return <span className="small muted">{made.imported_at && formatInstant(made.imported_at, language)}</span>;
}

const COUNTS = ["records", "created", "updated", "unchanged", "merged", "other_buyers", "unread"] as const;

function Result({ made }: { made: ContractImport }) {
  const text = useText();
  const language = useLanguage();
  const { tell, fail } = useChanges();
  const [code, setCode] = useState("");
  const { data } = useQuery({
    queryKey: ["remarks", made.id, code],
    queryFn: () => client.remarks(made.id, code, SHOWN),
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
  const total = data?.counts.reduce((sum, [, count]) => sum + count, 0) ?? 0;
  const listed = code === "" ? total : (data?.counts.find(([known]) => known === code)?.[1] ?? 0);
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
      {data && total > 0 && (
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
          <div className="chips" role="group" aria-label={text("table-filter")}>
            <button type="button" className="chip" aria-pressed={code === ""} onClick={() => setCode("")}>
              {text("gaps-all")} {formatNumber(total, language)}
            </button>
            {data.counts.map(([known, count]) => (
              <button
                key={known}
                type="button"
                className="chip"
                aria-pressed={code === known}
                onClick={() => setCode(known)}
              >
                {text(`remark-${known}`)} {formatNumber(count, language)}
              </button>
            ))}
          </div>
          <div
            className="programme-scroll"
            role="region"
            aria-label={text("open-data-remarks-table")}
            tabIndex={0}
          >
            <table className="plain-table">
              <thead>
                <tr>
                  {["line", "contract", "field", "kind", "given", "kept"].map((name) => (
                    <th key={name} scope="col">
                      {text(`remark-column-${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.shown.map((remark, index) => (
                  <tr key={index}>
                    <td>{remark.line}</td>
                    <td>{remark.contract}</td>
                    <td>{remark.field}</td>
                    <td>{text(`remark-${remark.code}`)}</td>
                    <td className="remark-value">{remark.given}</td>
                    <td className="remark-value">{remark.kept}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {listed > data.shown.length && (
            <p className="small muted">
              {text("open-data-more", {
                shown: formatNumber(data.shown.length, language),
                count: formatNumber(listed, language),
              })}
            </p>
          )}
        </>
      )}
    </section>
  );
}

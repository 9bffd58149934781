/** A sample: what it publishes, its files with their outcome, and what they allow one to say. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { ItemLine } from "../../ipc/bindings/ItemLine";
import type { Row } from "../../ipc/bindings/Row";
import type { StratumResult } from "../../ipc/bindings/StratumResult";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { ChoiceControl, TextControl } from "../../kit/fields";
import { formatDay, formatInstant, useLanguage, useText } from "../../kit/language";
import { formatAmount, formatNumber } from "../../kit/number";
import { preset } from "../pack";
import { goTo } from "../../kit/router";
import { anyOf } from "../../kit/query";
import { textOf } from "../../kit/register";
import { stratumName } from "./SampleForm";

const OUTCOMES = ["to-check", "conforming", "defective", "not-applicable"];

export function SampleSheet({ row, readOnly }: { row: Row; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const id = textOf(row, "id");
  const strata = textOf(row, "strata");
  const { data: items } = useQuery({ queryKey: keys.sampleItems(id), queryFn: () => client.sampleItems(id) });
  const { data: results } = useQuery({
    queryKey: keys.sampleResults(id, language),
    queryFn: () => client.sampleResults(id),
  });
  const [again, setAgain] = useState<string>();
  const { fail } = useChanges();
  const drawAgain = () =>
    void client
      .drawAgain(id)
      .then((same) => setAgain(same === null ? "other" : same ? "same" : "wrong"))
      .catch(fail);
  const percent = (tenths: string) => formatNumber(Number(tenths) / 10, language);
  const facts: [string, string][] = [
    ["method", text.composed(`sample-method-${textOf(row, "method")}`)],
    ["strata", strata && text.composed(`sample-strata-${strata}`)],
    ["population", formatNumber(Number(textOf(row, "population")), language)],
    ["size", formatNumber(Number(textOf(row, "size")), language)],
    ["confidence", textOf(row, "confidence")],
    ["tolerable", percent(textOf(row, "tolerable"))],
    ["expected", percent(textOf(row, "expected"))],
    ["drawn_at", formatInstant(textOf(row, "drawn_at"), language)],
    ["audit_id", row.shown["audit_id"]?.reference ?? ""],
    ["seed", textOf(row, "seed")],
    ["generator", textOf(row, "generator")],
    ["population_hash", textOf(row, "population_hash")],
  ];
  return (
    <section aria-label={textOf(row, "reference")}>
      <h2>
        {textOf(row, "reference")} {textOf(row, "purpose")}
      </h2>
      {results && <p className="sample-says">{results.says}</p>}
      {results && results.strata.length > 0 && (
        <Strata strata={strata} rows={[...results.strata, results.overall]} />
      )}
      <p className="actions">
        <Button
          className="button"
          onPress={() => {
            const called = textOf(row, "reference");
            preset("samples", language, "samples", [{ ...anyOf("reference", called), called }]);
            goTo("pack");
          }}
        >
          {text("sample-pdf")}
        </Button>
        <Button className="button" onPress={drawAgain}>
          {text("sample-again")}
        </Button>
        {again && <span role="status">{text.composed(`sample-again-${again}`)}</span>}
      </p>
      <div className="table-scroll">
        <table className="plain-table sample-items">
          <thead>
            <tr>
              <th scope="col">{text("sample-position")}</th>
              <th scope="col">{text("contract-register")}</th>
              <th scope="col">{text("sample-outcome")}</th>
              <th scope="col">{text("sample-note")}</th>
            </tr>
          </thead>
          <tbody>
            {items?.map((line) => (
              <ItemRow key={line.item.id} line={line} strata={strata} readOnly={readOnly} />
            ))}
          </tbody>
        </table>
      </div>
      <details className="version">
        <summary>{text("sample-published")}</summary>
        <dl className="sample-facts">
          {facts
            .filter(([, value]) => value !== "")
            .map(([name, value]) => (
              <div key={name}>
                <dt>{text.composed(`sample-${name}`)}</dt>
                <dd className={name === "population_hash" ? "hash" : undefined}>{value}</dd>
              </div>
            ))}
        </dl>
        <p className="small muted">{text("sample-generator-hint")}</p>
      </details>
    </section>
  );
}

function Strata({ strata, rows }: { strata: string; rows: StratumResult[] }) {
  const text = useText();
  const language = useLanguage();
  const percent = (tenths: number | null) =>
    tenths === null ? "–" : `${formatNumber(tenths / 10, language)} %`;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {["stratum", "population", "checked", "defective", "rate", "bound"].map((name) => (
            <th key={name} scope="col">
              {text.composed(`sample-${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <th scope="row">
              {index === rows.length - 1 ? text("sample-overall") : stratumName(text, strata, row.stratum)}
            </th>
            <td>{formatNumber(row.population, language)}</td>
            <td>{formatNumber(row.checked, language)}</td>
            <td>{formatNumber(row.defective, language)}</td>
            <td>{percent(row.rate)}</td>
            <td>{percent(row.bound)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ItemRow({ line, strata, readOnly }: { line: ItemLine; strata: string; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { act } = useChanges();
  const { item, contract } = line;
  const save = (outcome: string, note: string) => act(() => client.setOutcome(item.id, outcome, note));
  return (
    <tr>
      <td>{item.position}</td>
      <th scope="row">
        <button type="button" className="link" onClick={() => goTo("contracts", contract.id)}>
          <span className="option-reference">{contract.reference}</span> {contract.title}
        </button>
        <span className="small muted">
          {[
            line.cents === null ? "" : formatAmount(line.cents, language),
            strata && stratumName(text, strata, item.stratum),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </th>
      <td className="sample-control">
        <ChoiceControl
          label={`${text("sample-outcome")} ${contract.reference}`}
          value={item.outcome}
          choices={OUTCOMES.map((id) => ({
            id,
            label: text.composed(`sample-outcome-${id}`),
            words: text.composed(`sample-outcome-${id}`),
          }))}
          readOnly={readOnly}
          onSave={(outcome) => save(outcome, item.note)}
        />
      </td>
      <td className="sample-control">
        <TextControl
          label={`${text("sample-note")} ${contract.reference}`}
          long
          value={item.note}
          readOnly={readOnly}
          draftKey={`${item.id}:note`}
          onSave={(note) => save(item.outcome, note)}
        />
        {item.examined_on && (
          <span className="small muted">
            {text("sample-examined", { who: item.examined_by, day: formatDay(item.examined_on, language) })}
          </span>
        )}
        {!readOnly && item.outcome === "defective" && (
          <Button
            className="button"
            onPress={() =>
              act(
                () => client.raiseDefect(item.id),
                (finding) => goTo("findings", finding.id),
              )
            }
          >
            {text("check-raise")}
          </Button>
        )}
      </td>
    </tr>
  );
}

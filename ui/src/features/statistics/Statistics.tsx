/** Buying statistics: a figure with the count behind it, and a dash where there are no data. */
import { useQuery } from "@tanstack/react-query";

import type { Figures } from "../../ipc/bindings/Figures";
import type { Share } from "../../ipc/bindings/Share";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useLanguage, useText } from "../../kit/language";
import { formatNumber } from "../../kit/number";
import { useRemembered } from "../../kit/storage";

const GROUPINGS = ["procedure", "year", "department"] as const;
const SHARES = ["single", "unsuccessful", "sme", "modified", "published"] as const;

export function Statistics() {
  const text = useText();
  const language = useLanguage();
  const [grouping, setGrouping] = useRemembered<string>("statistics:grouping", "procedure");
  const [inScope, setInScope] = useRemembered("statistics:scope", true);
  const { data } = useQuery({
    queryKey: keys.statistics(grouping, inScope),
    queryFn: () => client.statistics(grouping, inScope),
  });
  if (!data) return <p className="muted page">{text("table-loading")}</p>;
  const most = Math.max(1, ...data.groups.map((group) => group.contracts));
  const called = (group: string) => {
    if (group === "") return text("statistics-unknown");
    return grouping === "procedure" ? text.composed(`contract-procedure-${group}`) : group;
  };
  return (
    <div className="page statistics">
      <header className="list-head">
        <h1>{text("nav-statistics")}</h1>
        <span className="push" />
        <span className="chips" role="group" aria-label={text("statistics-grouping")}>
          {GROUPINGS.map((name) => (
            <button
              key={name}
              type="button"
              className="chip"
              aria-pressed={grouping === name}
              onClick={() => setGrouping(name)}
            >
              {text(`statistics-by-${name}`)}
            </button>
          ))}
        </span>
        <button type="button" className="chip" aria-pressed={inScope} onClick={() => setInScope(!inScope)}>
          {text("legality-in-scope")}
        </button>
      </header>
      {data.overall.contracts === 0 ? (
        <p className="muted">{text("contract-empty-hint")}</p>
      ) : (
        <div className="programme-scroll" role="region" aria-label={text("nav-statistics")} tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{text.composed(`statistics-by-${grouping}`)}</th>
                <th scope="col" className="statistics-bar">
                  {text("statistics-contracts")}
                </th>
                <th scope="col" className="number">
                  {text("statistics-awarded_cents")}
                </th>
                <th scope="col" className="number">
                  {text("statistics-lead_days")}
                </th>
                <th scope="col" className="number">
                  {text("statistics-bids_tenths")}
                </th>
                {SHARES.map((name) => (
                  <th key={name} scope="col" className="number">
                    {text(`statistics-${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.groups.map((group) => (
                <Line key={group.group} name={called(group.group)} figures={group} most={most} />
              ))}
            </tbody>
            <tfoot>
              <Line name={text("statistics-all")} figures={data.overall} most={0} />
            </tfoot>
          </table>
        </div>
      )}
      <p className="small muted">
        – : {text("statistics-none")}. {text("statistics-hint")}
      </p>
    </div>
  );

  function Line({ name, figures, most }: { name: string; figures: Figures; most: number }) {
    const tenth = (tenths: number) => formatNumber(tenths / 10, language);
    return (
      <tr>
        <th scope="row">{name}</th>
        <td className="statistics-bar">
          <span>{formatNumber(figures.contracts, language)}</span>
          {most > 0 && (
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * figures.contracts) / most} height="8" />
            </svg>
          )}
        </td>
        <Figure
          value={
            figures.awarded_cents === null
              ? null
              : formatNumber(Math.round(figures.awarded_cents / 100_000_00) / 10, language)
          }
          of={figures.awarded_of}
        />
        <Figure value={figures.lead_days === null ? null : String(figures.lead_days)} of={figures.lead_of} />
        <Figure
          value={figures.bids_tenths === null ? null : tenth(figures.bids_tenths)}
          of={figures.bids_of}
        />
        {SHARES.map((share) => (
          <Figure
            key={share}
            value={percent(figures[share])}
            of={figures[share].of}
            part={figures[share].of === 0 ? undefined : figures[share].part / figures[share].of}
          />
        ))}
      </tr>
    );
  }

  function percent({ part, of }: Share): string | null {
    return of === 0 ? null : `${formatNumber(Math.round((1000 * part) / of) / 10, language)} %`;
  }
}

/** A figure, with how many contracts it rests on. */
function Figure({ value, of, part }: { value: string | null; of: number; part?: number | undefined }) {
  const text = useText();
  // Where nothing is known there is no zero; what the sign means stands once, below the table.
  if (value === null)
    return (
      <td className="number faint" title={text("statistics-none")}>
        –
      </td>
    );
  return (
    <td className="number">
      {value} <span className="small muted">({of})</span>
      {part !== undefined && (
        <svg className="share" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
          <rect className="share-whole" width="100" height="3" />
          <rect width={100 * part} height="3" />
        </svg>
      )}
    </td>
  );
}

/** Buying statistics: a figure with the count behind it, and a dash where there are no data. */
import { useQuery } from "@tanstack/react-query";

import type { Figures } from "../../ipc/bindings/Figures";
import type { Share } from "../../ipc/bindings/Share";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useLanguage, useText } from "../../kit/language";
import { formatNumber } from "../../kit/number";
import { useRemembered } from "../../kit/storage";
import { BarPanel, type Bar } from "./BarPanel";

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
        <>
          <div className="bar-panels">
            <BarPanel title={text("statistics-contracts")} bars={bars((f) => f.contracts)} />
            <BarPanel
              title={text("statistics-awarded_cents")}
              bars={bars(
                (f) => f.awarded_cents,
                (f) => f.awarded_of,
                millions,
              )}
            />
            <BarPanel
              title={text("statistics-lead_days")}
              bars={bars(
                (f) => f.lead_days,
                (f) => f.lead_of,
              )}
            />
            <BarPanel
              title={text("statistics-bids_tenths")}
              bars={bars(
                (f) => f.bids_tenths,
                (f) => f.bids_of,
                tenth,
              )}
            />
            {SHARES.map((name) => (
              <BarPanel
                key={name}
                title={text(`statistics-${name}`)}
                full={1}
                bars={bars(
                  (f) => (f[name].of === 0 ? null : f[name].part / f[name].of),
                  (f) => f[name].of,
                  (_, f) => percent(f[name]) ?? "",
                )}
              />
            ))}
          </div>
          <div className="table-scroll" role="region" aria-label={text("nav-statistics")} tabIndex={0}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{text.composed(`statistics-by-${grouping}`)}</th>
                  <th scope="col" className="number">
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
                  <Line key={group.group} name={called(group.group)} figures={group} />
                ))}
              </tbody>
              <tfoot>
                <Line name={text("statistics-all")} figures={data.overall} />
              </tfoot>
            </table>
          </div>
        </>
      )}
      <p className="small muted">
        – : {text("statistics-none")}. {text("statistics-hint")}
      </p>
    </div>
  );

  /** A figure of each group, the largest groups first but years in their order. */
  function bars(
    of: (figures: Figures) => number | null,
    behind?: (figures: Figures) => number,
    shown: (value: number, figures: Figures) => string = (value) => formatNumber(value, language),
  ): Bar[] {
    const groups = [...(data?.groups ?? [])];
    if (grouping !== "year") groups.sort((a, b) => b.contracts - a.contracts);
    return groups.map((figures) => {
      const value = of(figures);
      return {
        name: called(figures.group),
        value,
        shown: value === null ? "" : shown(value, figures),
        ...(behind && { of: behind(figures) }),
      };
    });
  }

  function tenth(tenths: number): string {
    return formatNumber(tenths / 10, language);
  }

  function millions(cents: number): string {
    return formatNumber(Math.round(cents / 100_000_00) / 10, language);
  }

  function Line({ name, figures }: { name: string; figures: Figures }) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td className="number">{formatNumber(figures.contracts, language)}</td>
        <Figure
          value={figures.awarded_cents === null ? null : millions(figures.awarded_cents)}
          of={figures.awarded_of}
        />
        <Figure value={figures.lead_days === null ? null : String(figures.lead_days)} of={figures.lead_of} />
        <Figure
          value={figures.bids_tenths === null ? null : tenth(figures.bids_tenths)}
          of={figures.bids_of}
        />
        {SHARES.map((share) => (
          <Figure key={share} value={percent(figures[share])} of={figures[share].of} />
        ))}
      </tr>
    );
  }

  function percent({ part, of }: Share): string | null {
    return of === 0 ? null : `${formatNumber(Math.round((1000 * part) / of) / 10, language)} %`;
  }
}

/** A figure, with how many contracts it rests on. */
function Figure({ value, of }: { value: string | null; of: number }) {
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
    </td>
  );
}

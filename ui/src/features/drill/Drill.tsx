/** Training: an auditor's question appears, and one brings the proof on screen; how long it took is kept. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/router";

export function Drill({ readOnly, onStart }: { readOnly: boolean; onStart: () => void }) {
  const text = useText();
  const language = useLanguage();
  const { data } = useQuery({ queryKey: keys.trained(language), queryFn: client.trained });
  return (
    <div className="page">
      <header className="list-head">
        <h1>{text("drill-title")}</h1>
        <span className="push" />
        {!readOnly && (
          <Button className="button button-first" onPress={onStart}>
            {text("drill-start")}
          </Button>
        )}
      </header>
      <p className="lead-small">{text("drill-explained")}</p>
      {data?.length === 0 && <p className="muted">{text("drill-none")}</p>}
      {data && data.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{text("clause-number")}</th>
              <th scope="col">{text("drill-last")}</th>
              <th scope="col" className="number">
                {text("drill-tries")}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <tr key={one.clause_id}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => goTo("clauses", one.clause_id)}>
                    {one.number} {one.title}
                  </button>
                </th>
                <td>
                  <Mark
                    mark={one.last_found ? (one.last_seconds > 120 ? "weak" : "proven") : "major"}
                    label={
                      one.last_found
                        ? text("drill-seconds", { count: one.last_seconds })
                        : text("drill-not-found")
                    }
                  />
                </td>
                <td className="number">{text("drill-found-of", { found: one.found, tries: one.tries })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

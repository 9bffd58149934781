/** The audit programme: processes or clauses down, months across, and what nobody looks at. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { useLanguage, useText } from "../../kit/language";
import { goTo } from "../../kit/router";
import { useRemembered } from "../../kit/storage";
import { ProgrammeGrid } from "./ProgrammeGrid";

export function ProgrammePage({ readOnly }: { readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { act } = useChanges();
  const [by, setBy] = useRemembered<"process" | "clause">("programme:rows", "process");
  const { data } = useQuery({ queryKey: keys.programme(language), queryFn: client.programme });
  if (!data) return null;
  const uncovered = new Set(data.uncovered.map((clause) => clause.id));
  const unvisited = new Set(data.rows.filter((row) => row.visits.length === 0).map((row) => row.subject.id));
  return (
    <div className="programme">
      <p className="actions">
        <span>{text("programme-progress", { held: data.held, planned: data.planned })}</span>
        <span className="push" />
        <span className="chips" role="group" aria-label={text("programme-rows")}>
          {(["process", "clause"] as const).map((axis) => (
            <button
              key={axis}
              type="button"
              className="chip"
              aria-pressed={by === axis}
              onClick={() => setBy(axis)}
            >
              {text(`programme-by-${axis}`)}
            </button>
          ))}
        </span>
        {!readOnly && (
          <Button className="button" onPress={() => act(client.repeatProgramme)}>
            {text("programme-repeat")}
          </Button>
        )}
      </p>
      <ProgrammeGrid
        key={by}
        rows={by === "process" ? data.rows : data.clauses}
        startsOn={data.starts_on}
        months={data.months}
        by={by}
        unseen={by === "process" ? unvisited : uncovered}
        readOnly={readOnly}
      />
      <h2>{text("programme-uncovered", { count: data.uncovered.length })}</h2>
      <ul className="programme-clauses">
        {data.uncovered.map((clause) => (
          <li key={clause.id}>
            <button type="button" className="link" onClick={() => goTo("clauses", clause.id)}>
              <span className="option-reference">{clause.reference}</span> {clause.title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a sample is asked for: population, method, rates; the size and its sentence follow while one types. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { SampleRequest } from "../../ipc/bindings/SampleRequest";
import type { Filter } from "../../ipc/bindings/Filter";
import { client, isFailure } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { DayControl } from "../../kit/DayControl";
import { ChoiceControl, MaybeNumberControl, NumberControl, TextControl } from "../../kit/fields";
import { useLanguage, useText, type Text } from "../../kit/language";
import { formatNumber } from "../../kit/number";
import { goTo } from "../../kit/router";
import { useProblems } from "../../kit/problems";
import { queryOf, anyOf } from "../../kit/query";
import { ReferenceControl } from "../../kit/ReferenceControl";
import { textOf } from "../../kit/register";
import { wordsOf } from "../../kit/declared";
import type { Shown } from "../../ipc/bindings/Shown";

const METHODS = ["simple", "stratified", "monetary-unit", "systematic", "judgement"];
const STRATA = ["procedure", "amount", "department"];

interface Population {
  scope: boolean;
  procedure: string;
  from: string | null;
  to: string | null;
}

function filtersOf(population: Population): Filter[] {
  const filters: Filter[] = [];
  if (population.scope) filters.push(anyOf("scope", "in"));
  if (population.procedure) filters.push(anyOf("procedure", population.procedure));
  if (population.from) filters.push({ field: "notified_on", condition: "from", values: [population.from] });
  if (population.to) filters.push({ field: "notified_on", condition: "to", values: [population.to] });
  return filters;
}

const BLANK: SampleRequest = {
  purpose: "",
  method: "simple",
  strata: "procedure",
  filters: [],
  seed: "",
  confidence: 95,
  tolerable: 50,
  expected: 0,
  size: null,
  chosen: [],
  audit_id: null,
};

export function SampleForm() {
  const text = useText();
  const language = useLanguage();
  const { change } = useChanges();
  const { problems, attempt } = useProblems();
  const [drawing, setDrawing] = useState(BLANK);
  const [audit, setAudit] = useState<Shown>();
  const [population, setPopulation] = useState<Population>({
    scope: true,
    procedure: "",
    from: null,
    to: null,
  });
  const asked = { ...drawing, filters: filtersOf(population) };
  const { data: plan, error } = useQuery({
    queryKey: keys.samplePlan(asked, language),
    queryFn: () => client.planSample(asked),
    retry: false,
  });
  const put = (values: Partial<SampleRequest>) => setDrawing({ ...drawing, ...values });
  const narrow = (values: Partial<Population>) => setPopulation({ ...population, ...values });
  const words = (prefix: string, all: string[]) =>
    all.map((id) => ({
      id,
      label: text.composed(`${prefix}-${id}`),
      words: text.composed(`${prefix}-${id}`),
    }));
  const wrong = isFailure(error) ? error.problems : [];
  const problemOf = (field: string) => {
    const found = wrong.find((problem) => problem.field === field);
    return problems[field] ?? (found && text.composed(`problem-${found.code}`));
  };
  const judged = drawing.method === "judgement";
  const draw = () =>
    void attempt("all", async () => {
      const made = await change(() => client.drawSample(asked));
      goTo("samples", made.id);
    });
  return (
    <section aria-label={text("sample-new")}>
      <div className="form sample-form">
        <TextControl
          label={text("sample-purpose")}
          value={drawing.purpose}
          onSave={(purpose) => put({ purpose })}
        />
        <ReferenceControl
          label={text("sample-audit_id")}
          target="audit"
          value={drawing.audit_id}
          shown={audit}
          onSave={(id) => {
            put({ audit_id: id });
            setAudit(undefined);
            if (id) void client.option("audit", id).then(setAudit);
          }}
        />
        <h3 className="form-heading">{text("sample-population-title")}</h3>
        <ChoiceControl
          label={text("contract-scope")}
          value={population.scope ? "in" : "all"}
          choices={[
            { id: "in", label: text("contract-scope-in"), words: text("contract-scope-in") },
            { id: "all", label: text("sample-scope-all"), words: text("sample-scope-all") },
          ]}
          onSave={(id) => narrow({ scope: id === "in" })}
        />
        <ChoiceControl
          label={text("contract-procedure")}
          value={population.procedure || "all"}
          choices={[
            { id: "all", label: text("sample-procedure-all"), words: text("sample-procedure-all") },
            ...words("contract-procedure", [...wordsOf("contract", "procedure")]),
          ]}
          onSave={(id) => narrow({ procedure: id === "all" ? "" : id })}
        />
        <DayControl label={text("sample-from")} value={population.from} onSave={(from) => narrow({ from })} />
        <DayControl label={text("sample-to")} value={population.to} onSave={(to) => narrow({ to })} />
        <h3 className="form-heading">{text("sample-drawing-title")}</h3>
        <ChoiceControl
          label={text("sample-method")}
          value={drawing.method}
          choices={words("sample-method", METHODS)}
          problem={problemOf("method")}
          onSave={(method) => put({ method })}
        />
        {drawing.method === "stratified" && (
          <ChoiceControl
            label={text("sample-strata")}
            value={drawing.strata}
            choices={words("sample-strata", STRATA)}
            problem={problemOf("strata")}
            onSave={(strata) => put({ strata })}
          />
        )}
        {!judged && (
          <>
            <NumberControl
              label={text("sample-confidence")}
              value={drawing.confidence}
              problem={problemOf("confidence")}
              onSave={(confidence) => put({ confidence })}
            />
            <NumberControl
              label={text("sample-tolerable")}
              factor={10}
              value={drawing.tolerable}
              problem={problemOf("tolerable")}
              onSave={(tolerable) => put({ tolerable })}
            />
            <NumberControl
              label={text("sample-expected")}
              factor={10}
              value={drawing.expected}
              problem={problemOf("expected")}
              onSave={(expected) => put({ expected })}
            />
            <MaybeNumberControl
              label={text("sample-size")}
              hint={text("sample-size-hint")}
              value={drawing.size}
              onSave={(size) => put({ size })}
            />
            <TextControl
              label={text("sample-seed")}
              hint={text("sample-seed-hint")}
              value={drawing.seed}
              onSave={(seed) => put({ seed })}
            />
          </>
        )}
      </div>
      {judged && (
        <Choosing filters={asked.filters} chosen={drawing.chosen} onChoose={(chosen) => put({ chosen })} />
      )}
      {plan && (
        <div className="sample-plan" role="status">
          <p className="sample-says">{plan.says}</p>
          {plan.strata.length > 0 && (
            <p className="small muted">
              {plan.strata
                .map(
                  ([name, count, share]) =>
                    `${stratumName(text, drawing.strata, name)} ${formatNumber(share, language)}/${formatNumber(count, language)}`,
                )
                .join(" · ")}
            </p>
          )}
          <p className="small muted hash">
            {text("sample-population_hash")} {plan.population_hash}
          </p>
        </div>
      )}
      {[problemOf("population"), problemOf("chosen")].filter(Boolean).map((sentence) => (
        <p key={sentence} className="problem" role="alert">
          {sentence}
        </p>
      ))}
      <p className="actions">
        <Button className="button button-first" onPress={draw}>
          {text("sample-draw")}
        </Button>
        <Button className="button" onPress={() => goTo("samples")}>
          {text("action-cancel")}
        </Button>
      </p>
    </section>
  );
}

/** What a stratum is called: a procedure, a band of amounts, or the department itself. */
export function stratumName(text: Text, strata: string, name: string): string {
  if (name === "") return text("sample-stratum-none");
  if (strata === "procedure") return text.composed(`contract-procedure-${name}`);
  return strata === "amount" ? text.composed(`sample-band-${name}`) : name;
}

interface ChoosingProps {
  filters: Filter[];
  chosen: string[];
  onChoose: (chosen: string[]) => void;
}

/** The population, to choose from by judgement. */
function Choosing({ filters, chosen, onChoose }: ChoosingProps) {
  const text = useText();
  const language = useLanguage();
  const query = queryOf(language, { filters, limit: 500 });
  const { data } = useQuery({
    queryKey: keys.page("contract", query),
    queryFn: () => client.page("contract", query),
  });
  return (
    <ul className="choosing" aria-label={text("sample-choose")}>
      {data?.rows.map((row) => {
        const id = textOf(row, "id");
        return (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  onChoose(event.target.checked ? [...chosen, id] : chosen.filter((known) => known !== id))
                }
              />{" "}
              <span className="option-reference">{textOf(row, "reference")}</span> {textOf(row, "object")}
            </label>
          </li>
        );
      })}
    </ul>
  );
}

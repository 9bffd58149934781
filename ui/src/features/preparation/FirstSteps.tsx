/** The first five steps of a new dossier: what is done, what comes next, and both ways to begin each. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";

import type { Current } from "../../ipc/bindings/Current";
import type { Key } from "../../ipc/keys";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { queryOf } from "../../kit/query";
import { goTo } from "../../kit/router";
import { useRemembered } from "../../kit/storage";

interface FirstStep {
  key: Key;
  hint: Key;
  done: boolean;
  /** What begins it by hand, and with a list, where one can be brought in. */
  begin: () => void;
  list?: () => void;
}

function useAny(register: string): boolean | undefined {
  const language = useLanguage();
  const query = queryOf(language, { limit: 0 });
  const { data } = useQuery({
    queryKey: keys.count(register, query),
    queryFn: () => client.page(register, query),
  });
  return data && data.total > 0;
}

export function FirstSteps({ current }: { current: Current }) {
  const text = useText();
  const [hidden, setHidden] = useRemembered<boolean>(`first-steps:${current.path}`, false);
  const organisation = current.organisation;
  const [processes, procedures, findings] = [useAny("process"), useAny("procedure"), useAny("finding")];
  if (hidden || current.read_only || [processes, procedures, findings].includes(undefined)) return null;
  const register = (page: string, name: string) => ({
    begin: () => goTo(page, "new"),
    list: () => goTo("import", name),
  });
  const steps: FirstStep[] = [
    {
      key: "first-step-organisation",
      hint: "first-step-organisation-hint",
      done: organisation.scope !== "" && organisation.certificate_expires_on !== null,
      begin: () => goTo("settings", null, false, "certificate_number"),
    },
    {
      key: "first-step-processes",
      hint: "first-step-processes-hint",
      done: processes === true,
      ...register("processes", "process"),
    },
    {
      key: "first-step-procedures",
      hint: "first-step-procedures-hint",
      done: procedures === true,
      ...register("procedures", "procedure"),
    },
    {
      key: "first-step-findings",
      hint: "first-step-findings-hint",
      done: findings === true,
      ...register("findings", "finding"),
    },
    {
      key: "first-step-audit",
      hint: "first-step-audit-hint",
      done: organisation.next_audit_starts_on !== null,
      begin: () => goTo("settings", null, false, "next_audit_starts_on"),
    },
  ];
  const done = steps.filter((step) => step.done).length;
  if (done === steps.length) return null;
  const next = steps.find((step) => !step.done);
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <header>
        <h2 id="first-steps">{text("first-steps")}</h2>
        <progress max={steps.length} value={done} aria-labelledby="first-steps" />
        <span className="muted">{text("first-steps-done", { count: done, of: steps.length })}</span>
        <span className="push" />
        <Button className="button button-quiet" onPress={() => setHidden(true)}>
          {text("first-steps-hide")}
        </Button>
      </header>
      <ol>
        {steps.map((step) => (
          <li key={step.key} className={step.done ? "done" : undefined}>
            <Mark
              mark={step.done ? "proven" : "note"}
              label={text(step.done ? "first-step-done" : "first-step-open")}
            />
            <div>
              <strong>{text(step.key)}</strong>
              {step === next && <p className="small muted">{text(step.hint)}</p>}
            </div>
            {!step.done && (
              <span className="actions">
                <Button
                  className={step === next ? "button button-first" : "button"}
                  onPress={step.begin}
                  aria-label={`${text("first-step-begin")} : ${text(step.key)}`}
                >
                  {text("first-step-begin")}
                </Button>
                {step.list && (
                  <Button
                    className="button"
                    onPress={step.list}
                    aria-label={`${text("first-step-list")} : ${text(step.key)}`}
                  >
                    {text("first-step-list")}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

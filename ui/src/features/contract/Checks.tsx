/** The legality checks of one contract: alerts first, each a finding or set aside in one step. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";

import type { Check } from "../../ipc/bindings/Check";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useChanges } from "../../kit/changes";
import { TextControl } from "../../kit/fields";
import { useLanguage, useText } from "../../kit/language";
import { Mark } from "../../kit/Mark";
import { goTo } from "../../kit/router";
import { useProblems } from "../../kit/problems";

const ORDER = ["alert", "not-verifiable", "holds"];
export const OUTCOME_MARKS: Record<string, string> = {
  alert: "major",
  "not-verifiable": "watch",
  holds: "proven",
  "set-aside": "note",
};

/** An alert that was set aside is no alert any more. */
export const shownOutcome = (check: Check) => (check.set_aside ? "set-aside" : check.outcome);

export function Checks({ contractId, readOnly }: { contractId: string; readOnly: boolean }) {
  const text = useText();
  const language = useLanguage();
  const { data: checks } = useQuery({
    queryKey: keys.checks(contractId, language),
    queryFn: () => client.checks(contractId),
  });
  if (!checks) return null;
  const sorted = [...checks].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  return (
    <>
      {sorted.length === 0 && <p className="muted">{text("check-none")}</p>}
      <ul className="check-list">
        {sorted.map((check) => (
          <CheckRow key={check.rule} check={check} contractId={contractId} readOnly={readOnly} />
        ))}
      </ul>
      <p className="small muted">
        {text("check-thresholds-hint")}{" "}
        <button type="button" className="link" onClick={() => goTo("thresholds")}>
          {text("nav-thresholds")}
        </button>
      </p>
    </>
  );
}

interface RowProps {
  check: Check;
  contractId: string;
  readOnly: boolean;
}

function CheckRow({ check, contractId, readOnly }: RowProps) {
  const text = useText();
  const { change, act } = useChanges();
  const { problems, attempt } = useProblems();
  const [setting, setSetting] = useState(false);
  const outcome = shownOutcome(check);
  const raise = () =>
    act(
      () => client.raiseAlert(contractId, check.rule),
      (finding) => goTo("findings", finding.id),
    );
  const setAside = (reason: string) =>
    void attempt("all", async () => {
      await change(() => client.overrideCheck(contractId, check.rule, reason));
      setSetting(false);
    });
  return (
    <li>
      <p className="check-head">
        <Mark mark={OUTCOME_MARKS[outcome] ?? "note"} label={text(`outcome-${outcome}`)} />
        <strong>{text.composed(`check-${check.rule}`)}</strong>
        <span className="push" />
        <span className="small muted">{check.article}</span>
      </p>
      <p className="check-says">{check.says}</p>
      {check.set_aside && (
        <p className="check-says muted">{text("check-set-aside-because", { reason: check.set_aside })}</p>
      )}
      {!readOnly && check.outcome === "alert" && (
        <p className="actions">
          {check.set_aside ? (
            <Button
              className="button button-quiet"
              onPress={() => act(() => client.withdrawOverride(contractId, check.rule))}
            >
              {text("check-withdraw")}
            </Button>
          ) : (
            <>
              <Button className="button" onPress={raise}>
                {text("check-raise")}
              </Button>
              <Button className="button button-quiet" onPress={() => setSetting(!setting)}>
                {text("check-set-aside")}
              </Button>
            </>
          )}
        </p>
      )}
      {setting && (
        <div className="form form-apart">
          <TextControl
            label={text("check-reason")}
            value=""
            required
            problem={problems["reason"]}
            onSave={setAside}
          />
        </div>
      )}
    </li>
  );
}

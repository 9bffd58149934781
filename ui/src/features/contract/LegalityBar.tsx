/** What can be done with several alerts at once: set aside with one reason, or made findings; each is one change. */
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";

import { client } from "../../ipc/client";
import { useChanges } from "../../kit/changes";
import { TextControl } from "../../kit/fields";
import { useText } from "../../kit/language";
import { useProblems } from "../../kit/problems";
import type { CheckLine } from "./checkGroups";

interface BarProps {
  chosen: CheckLine[];
  outcome: string;
  readOnly: boolean;
  onDone: () => void;
}

export function LegalityBar({ chosen, outcome, readOnly, onDone }: BarProps) {
  const text = useText();
  const { act } = useChanges();
  if (readOnly || outcome !== "alert") return null;
  const pairs = chosen.map(({ contract, check }): [string, string] => [contract.id, check.rule]);
  return (
    <div className="filter-bar bulk-bar" role="toolbar" aria-label={text("bulk-label")}>
      <strong aria-live="polite">{text("bulk-count", { count: chosen.length })}</strong>
      <Button className="button" onPress={() => act(() => client.raiseAlerts(pairs), onDone)}>
        {text("legality-raise", { count: chosen.length })}
      </Button>
      <DialogTrigger>
        <Button className="button">{text("check-set-aside")}</Button>
        <Popover className="popover" placement="bottom start">
          <Dialog className="filter-dialog" aria-label={text("check-set-aside")}>
            {({ close }) => (
              <ReasonForm
                pairs={pairs}
                onDone={() => {
                  close();
                  onDone();
                }}
              />
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function ReasonForm({ pairs, onDone }: { pairs: [string, string][]; onDone: () => void }) {
  const text = useText();
  const { change } = useChanges();
  const { problems, attempt } = useProblems();
  const [reason, setReason] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void attempt("all", () => change(() => client.overrideChecks(pairs, reason))).then(
          (done) => done && onDone(),
        );
      }}
    >
      <TextControl
        label={text("check-reason")}
        value={reason}
        required
        problem={problems["reason"]}
        onSave={setReason}
      />
      <Button type="submit" className="button button-first">
        {text("check-set-aside")}
      </Button>
    </form>
  );
}

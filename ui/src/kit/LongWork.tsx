/** Long work: where it is, and the way to stop it. */
import { useState } from "react";
import { Button } from "react-aria-components";

import type { Step } from "../ipc/bindings/Step";
import type { Work } from "../ipc/bindings/Work";
import { client } from "../ipc/client";
import { useText } from "./language";

interface LongWork {
  /** Where the work is; none when there is none. */
  step: Step | null;
  /** Runs work that tells its steps. */
  run: <R>(work: (progress: (step: Step) => void) => Promise<R>) => Promise<R>;
}

export function useLongWork(): LongWork {
  const [step, setStep] = useState<Step | null>(null);
  const run = async <R,>(work: (progress: (step: Step) => void) => Promise<R>) => {
    setStep({ stage: "records", done: 0, of: 0 });
    try {
      return await work(setStep);
    } finally {
      setStep(null);
    }
  };
  return { step, run };
}

export function LongWorkProgress({ work, step }: { work: Work; step: Step }) {
  const text = useText();
  const label = text(`stage-${step.stage}`);
  const known = step.of > 0 ? { max: step.of, value: Math.min(step.done, step.of) } : {};
  return (
    <div className="making">
      <p role="status">{label}</p>
      <progress aria-label={label} {...known} />
      <Button className="button" onPress={() => void client.cancel(work)}>
        {text("action-cancel")}
      </Button>
    </div>
  );
}

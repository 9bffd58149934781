/** Rules broken, kept beside the fields that break them until they are tried again. */
import { useCallback, useState } from "react";

import { isFailure } from "../ipc/client";
import { useText } from "./language";

/** Puts the cursor where the first correction is due. */
function toFirstProblem() {
  document
    .querySelector<HTMLElement>("[data-invalid] :is(input, textarea, button), [aria-invalid='true']")
    ?.focus();
}

export function useProblems() {
  const text = useText();
  const [problems, setProblems] = useState<Record<string, string>>({});
  /** Tries work on these fields; true when it was done. What is wrong appears beside each field. */
  const attempt = useCallback(
    async (fields: string[] | "all", work: () => Promise<unknown>): Promise<boolean> => {
      setProblems((before) =>
        fields === "all"
          ? {}
          : Object.fromEntries(Object.entries(before).filter(([f]) => !fields.includes(f))),
      );
      try {
        await work();
        return true;
      } catch (thrown) {
        if (isFailure(thrown)) {
          const found = Object.fromEntries(thrown.problems.map((p) => [p.field, text(`problem-${p.code}`)]));
          setProblems((before) => ({ ...before, ...found }));
          if (fields === "all") setTimeout(toFirstProblem);
        }
        return false;
      }
    },
    [text],
  );
  return { problems, attempt };
}

/** Rules broken, kept beside the fields that break them until they are tried again or mended. */
import { useCallback, useState } from "react";

import { isFailure } from "../ipc/client";
import { claim, useChanges } from "./changes";
import { useText } from "./language";
import { readable } from "./unread";

const shownProblems = () =>
  [...document.querySelectorAll<HTMLElement>(".field-problem, .problem, [data-problem]")].filter(
    (one) => one.offsetParent !== null || one.checkVisibility?.() !== false,
  );

/** Puts the cursor where the first of these corrections is due; false when one of them is nowhere on screen. */
function toFirstProblem(sentences: string[], focus: boolean): boolean {
  const shown = shownProblems();
  const of = (sentence: string) => shown.find((one) => one.textContent?.includes(sentence));
  if (focus) {
    const first = shown.find((one) => sentences.some((sentence) => one.textContent?.includes(sentence)));
    const field = first?.closest("[data-invalid]")?.querySelector<HTMLElement>("input, textarea, button");
    (field ?? first)?.focus();
    (field ?? first)?.scrollIntoView({ block: "nearest" });
  }
  return sentences.every((sentence) => of(sentence) !== undefined);
}

interface Kept {
  code: string;
  sentence: string;
}

export function useProblems() {
  const text = useText();
  const { fail } = useChanges();
  const [kept, setKept] = useState<Record<string, Kept>>({});
  /** Tries work on these fields; true when it was done. What is wrong appears beside each field, and what has no field on
   * screen as a message. Of a whole form, the first correction gets the cursor, and nothing is done while a field holds
   * what cannot be read. */
  const attempt = useCallback(
    async (fields: string[] | "all", work: () => Promise<unknown>): Promise<boolean> => {
      if (fields === "all" && !(await readable())) return false;
      setKept((before) =>
        fields === "all"
          ? {}
          : Object.fromEntries(Object.entries(before).filter(([f]) => !fields.includes(f))),
      );
      try {
        await work();
        return true;
      } catch (thrown) {
        if (isFailure(thrown) && thrown.problems.length > 0) {
          claim(thrown);
          const found = thrown.problems.map((p) => ({
            field: p.field,
            code: p.code,
            sentence: text.composed(`problem-${p.code}`),
          }));
          setKept((before) => ({ ...before, ...Object.fromEntries(found.map((p) => [p.field, p])) }));
          const sentences = found.map((p) => p.sentence);
          setTimeout(() => {
            if (!toFirstProblem(sentences, fields === "all")) fail(thrown);
          }, 50);
        }
        return false;
      }
    },
    [fail, text],
  );
  /** Says that a field was changed: what was wrong with it, or with several together, is to be asked again. */
  const mended = useCallback((field: string) => {
    setKept((before) => {
      const left = Object.entries(before).filter(([name, one]) => name !== field && one.code === "required");
      return left.length === Object.keys(before).length ? before : Object.fromEntries(left);
    });
  }, []);
  const problems = Object.fromEntries(Object.entries(kept).map(([field, one]) => [field, one.sentence]));
  return { problems, attempt, mended };
}

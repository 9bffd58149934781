/** Chips that a declaration alone can give: one for each state that records are in, with how many. */
import { useQuery } from "@tanstack/react-query";

import { client } from "../ipc/client";
import { keys } from "../ipc/queries";
import { useText } from "./language";
import type { Chip } from "./register";

export function stateChips(register: string, field: string, words: readonly string[]): () => Chip[] {
  return function useChips() {
    const text = useText();
    const { data } = useQuery({
      queryKey: keys.tally(register, field),
      queryFn: () => client.tally(register, field),
    });
    return words
      .filter((word) => data?.[word])
      .map((word) => ({
        key: word,
        label: text.composed(`${register}-${field}-${word}`),
        count: data?.[word],
        filters: [{ field, condition: "any" as const, values: [word] }],
      }));
  };
}

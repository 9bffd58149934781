/** The clauses of the standard, in order, and how each stands. */
import { useQuery } from "@tanstack/react-query";

import type { Clause } from "../ipc/bindings/Clause";
import { client } from "../ipc/client";
import { useLanguage } from "../kit/language";

/** What an organisation says of a clause, with the shape that it is drawn with. */
export const CLAUSE_STATES: Record<string, string> = {
  "to-assess": "note",
  conforming: "proven",
  "to-improve": "weak",
  nonconforming: "major",
  "not-applicable": "none",
};

export function useClauses(): Clause[] {
  const language = useLanguage();
  const query = { sort: [], filters: [], words: "", archived: false, offset: 0, limit: 1000, language };
  const { data } = useQuery({
    queryKey: ["clauses"],
    queryFn: async () => (await client.page("clause", query)).rows.map((r) => r.record as unknown as Clause),
  });
  return data ?? [];
}

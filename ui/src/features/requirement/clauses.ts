/** The clauses of a standard, in order, and how each stands. */
import { useQuery } from "@tanstack/react-query";

import type { Clause } from "../../ipc/bindings/Clause";
import type { Standard } from "../../ipc/bindings/Standard";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useLanguage } from "../../kit/language";
import { anyOf, queryOf } from "../../kit/query";

/** What an organisation says of a clause, with the shape that it is drawn with. */
export const CLAUSE_STATES: Record<string, string> = {
  "to-assess": "note",
  conforming: "proven",
  "to-improve": "weak",
  nonconforming: "major",
  "not-applicable": "none",
};

/** The standards of the dossier, and the one the certificate is for. */
export function useStandards(): { standards: Standard[]; certified: Standard | undefined } {
  const { data: standards = [] } = useQuery({ queryKey: keys.standards(), queryFn: client.standards });
  const { data: organisation } = useQuery({ queryKey: keys.organisation(), queryFn: client.organisation });
  return { standards, certified: standards.find((s) => s.id === organisation?.standard_id) };
}

/** `ISO 9001:2015`. */
export function standardName(standard: Standard | undefined): string {
  return standard ? `${standard.name}:${standard.edition}` : "";
}

/** A clause with what is counted of it. */
export type CountedClause = Clause & {
  proofs: number;
  findings: number;
  /** Open here or on a clause below. */
  open_nonconformities: number;
  audited_on: string | null;
  audited_by: string | null;
};

/** The clauses of this standard; of the one the certificate is for, where none is given. */
export function useClauses(standardId?: string): CountedClause[] {
  const language = useLanguage();
  const { certified } = useStandards();
  const wanted = standardId ?? certified?.id;
  const query = queryOf(language, {
    filters: [anyOf("standard_id", ...(wanted ? [wanted] : []))],
    limit: 5000,
  });
  const { data } = useQuery({
    enabled: wanted !== undefined,
    queryKey: keys.clauses(wanted),
    queryFn: async () =>
      (await client.page("clause", query)).rows.map((r) => r.record as unknown as CountedClause),
  });
  return data ?? [];
}

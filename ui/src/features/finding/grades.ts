/** The grades of findings, known everywhere they are drawn. */
import { useQuery } from "@tanstack/react-query";

import type { Grade } from "../../ipc/bindings/Grade";
import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { useLanguage } from "../../kit/language";
import { queryOf } from "../../kit/query";

export function useGrades(): Grade[] {
  const language = useLanguage();
  const query = queryOf(language, { limit: 100 });
  const { data } = useQuery({
    queryKey: keys.grades(language),
    queryFn: async () => (await client.page("grade", query)).rows.map((r) => r.record as unknown as Grade),
  });
  return data ?? [];
}

/** How a grade is called in full. */
export const gradeLabel = (grade: Grade, language: "fr" | "en") =>
  language === "fr" ? grade.label_fr : grade.label_en;

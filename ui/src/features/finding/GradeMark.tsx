import { Mark } from "../../kit/Mark";
import { useGrades } from "./grades";

/** The mark and abbreviation of a grade. */
export function GradeMark({ id }: { id: string }) {
  const grade = useGrades().find((g) => g.id === id);
  return grade ? <Mark mark={grade.mark} label={grade.code} /> : null;
}

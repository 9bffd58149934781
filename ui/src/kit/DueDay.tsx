/** A day by which something is to be done: one that is over stands out by a sign, weight and colour. */
import { daysBetween, today } from "./day";
import { formatDay, useLanguage } from "./language";

export function DueDay({
  day,
  pending = true,
}: {
  day: string;
  /** Whether it is still to be done. */ pending?: boolean;
}) {
  const language = useLanguage();
  if (!day) return <span className="faint">–</span>;
  const late = pending && daysBetween(today(), day) < 0;
  return (
    <span className={late ? "late" : undefined}>
      {late && "! "}
      {formatDay(day, language)}
    </span>
  );
}

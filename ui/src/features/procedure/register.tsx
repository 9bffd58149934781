/** Procedures: the controlled documents, with their versions. */
import { Charts } from "../pack";
import { useQuery } from "@tanstack/react-query";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { daysBetween, today } from "../../kit/day";
import { declared, pageFields } from "../../kit/declared";
import { formatDay, useLanguage, useText } from "../../kit/language";
import { textOf, type Chip, type RegisterDefinition } from "../../kit/register";
import type { Row } from "../../ipc/bindings/Row";
import { Readers } from "./Readers";
import { StateMark } from "./StateMark";
import { Versions } from "./Versions";

function useChips(): Chip[] {
  const text = useText();
  const { data } = useQuery({
    queryKey: keys.tally("procedure", "prepared"),
    queryFn: () => client.tally("procedure", "prepared"),
  });
  const inState = (state: string) => ({
    key: state,
    label: text.composed(`procedure-chip-${state}`),
    count: data?.[state] ?? 0,
    filters: [{ field: "prepared", condition: "any" as const, values: [state] }],
  });
  const overdue: Chip = {
    key: "overdue",
    label: text("procedure-chip-overdue"),
    filters: [{ field: "next_review_on", condition: "to", values: [today()] }],
  };
  return [overdue, inState("in-review"), inState("draft")];
}

/** The day of the next review; late ones stand out by weight, colour and a sign. */
function ReviewDay({ row }: { row: Row }) {
  const language = useLanguage();
  const day = textOf(row, "next_review_on");
  if (!day) return <span className="faint">–</span>;
  const late = daysBetween(today(), day) <= 0;
  return (
    <span className={late ? "late" : undefined}>
      {late && "! "}
      {formatDay(day, language)}
    </span>
  );
}

export const procedures: RegisterDefinition = {
  ...declared("procedure"),
  rowHeight: 36,
  sort: [{ field: "code", descending: false }],
  charts: () => <Charts section="procedures" />,
  useChips,
  tabs: [
    {
      key: "versions",
      label: "panel-tab-versions",
      render: (row, readOnly) => <Versions procedureId={textOf(row, "id")} readOnly={readOnly} />,
    },
    {
      key: "readers",
      label: "procedure-tab-readers",
      render: (row, readOnly) => <Readers procedureId={textOf(row, "id")} readOnly={readOnly} />,
    },
  ],
  fields: pageFields("procedure", [
    "code",
    "title",
    "kind",
    "process_id",
    "owner",
    "review_months",
    "next_review_on",
    { name: "readers", hint: "procedure-readers-hint", kind: "long" },
    "note",
    "version",
    "state",
    "effective_on",
    "prepared",
  ]),
  columns: [
    { field: "code", width: 104 },
    { field: "title", width: 150, grows: true },
    { field: "kind", width: 118, hidden: true },
    { field: "process_id", width: 80 },
    { field: "version", width: 66 },
    { field: "state", width: 118, render: (row) => <StateMark state={textOf(row, "state")} /> },
    {
      field: "prepared",
      width: 118,
      render: (row) => (textOf(row, "prepared") ? <StateMark state={textOf(row, "prepared")} /> : null),
    },
    { field: "effective_on", width: 112, hidden: true },
    { field: "owner", width: 190, hidden: true },
    { field: "next_review_on", width: 116, render: (row) => <ReviewDay row={row} /> },
  ],
};

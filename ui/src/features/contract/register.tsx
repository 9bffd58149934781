/** Contracts (marchés): the register, and the tabs of a file. */
import { useQuery } from "@tanstack/react-query";

import { client } from "../../ipc/client";
import { keys } from "../../ipc/queries";
import { Mark } from "../../kit/Mark";
import { declared, pageFields, wordsOf } from "../../kit/declared";
import { useText } from "../../kit/language";
import { textOf, type Chip, type RegisterDefinition } from "../../kit/register";
import { About } from "./About";
import { Checks } from "./Checks";
import { Timeline } from "./Timeline";
import { Modifications } from "./Modifications";
import { Pieces } from "./Pieces";
import { OPEN_DATA } from "./openData";
import { RawRecord } from "./RawRecord";

const STATES: Record<string, string> = {
  need: "note",
  documents: "note",
  consultation: "idea",
  dialogue: "idea",
  evaluation: "idea",
  award: "idea",
  standstill: "watch",
  signature: "watch",
  notification: "watch",
  running: "proven",
  completed: "strength",
  unsuccessful: "none",
  abandoned: "none",
};
const SCOPES = wordsOf("contract", "scope");

const STEPS = [
  "need_on",
  "published_on",
  "launched_on",
  "tenders_due_on",
  "report_on",
  "board_on",
  "rejected_on",
  "signed_on",
  "transmitted_on",
  "notified_on",
  "award_notice_on",
  "data_published_on",
  "closed_on",
];

const FIELDS = pageFields("contract", [
  "object",
  { name: "reference", hint: "contract-reference-hint" },
  { name: "buyer", hint: "contract-buyer-hint" },
  "capacity",
  "nature",
  "procedure",
  { name: "cpv", hint: "contract-cpv-hint", suggest: client.findCpv },
  "category",
  "social",
  "state",
  "outcome_reason",
  "department",
  "officer",
  { name: "estimated_cents", heading: "contract-amounts" },
  "awarded_cents",
  { name: "similar_cents", hint: "contract-similar_cents-hint" },
  "lots",
  "duration_months",
  "duration_reason",
  "framework",
  "bids",
  { name: "tenderers", hint: "contract-tenderers-hint", kind: "long" },
  { name: "holders", hint: "contract-holders-hint", kind: "long" },
  "sme",
  ...STEPS.map((name, index) => (index === 0 ? { name, heading: "contract-steps" as const } : name)),
  "paper",
  "urgent",
  ...OPEN_DATA,
  "scope",
  "modified",
]);

function ContractState({ state }: { state: string }) {
  const text = useText();
  return <Mark mark={STATES[state] ?? "note"} label={text.composed(`contract-state-${state}`)} />;
}

function useChips(): Chip[] {
  const text = useText();
  const { data: scopes } = useQuery({
    queryKey: keys.tally("contract", "scope"),
    queryFn: () => client.tally("contract", "scope"),
  });
  const { data: states } = useQuery({
    queryKey: keys.tally("contract", "state"),
    queryFn: () => client.tally("contract", "state"),
  });
  const scope = SCOPES.filter((word) => scopes?.[word]).map((word): Chip => ({
    key: `scope-${word}`,
    label: text.composed(`contract-scope-${word}`),
    count: scopes?.[word],
    filters: [{ field: "scope", condition: "any", values: [word] }],
  }));
  const under = [
    "consultation",
    "dialogue",
    "evaluation",
    "award",
    "standstill",
    "signature",
    "notification",
  ];
  const underWay = under.reduce((sum, state) => sum + (states?.[state] ?? 0), 0);
  const chips: Chip[] = [
    {
      key: "under-way",
      label: text("contract-under-way"),
      count: underWay,
      filters: [{ field: "state", condition: "any", values: under }],
    },
    {
      key: "running",
      label: text("contract-state-running"),
      count: states?.["running"],
      filters: [{ field: "state", condition: "any", values: ["running"] }],
    },
  ];
  return [...scope, ...chips.filter((chip) => chip.count)];
}

export const contracts: RegisterDefinition = {
  ...declared("contract"),
  rowHeight: 52,
  sort: [{ field: "reference", descending: true }],
  head: (row) => <Timeline row={row} />,
  advice: (values) => <About values={values} />,
  useChips,
  tabs: [
    {
      key: "checks",
      label: "contract-tab-checks",
      render: (row, readOnly) => <Checks contractId={textOf(row, "id")} readOnly={readOnly} />,
    },
    {
      key: "pieces",
      label: "contract-tab-pieces",
      render: (row, readOnly) => <Pieces contractId={textOf(row, "id")} readOnly={readOnly} />,
    },
    {
      key: "modifications",
      label: "contract-tab-modifications",
      render: (row, readOnly) => <Modifications contractId={textOf(row, "id")} readOnly={readOnly} />,
    },
    {
      key: "data",
      label: "contract-tab-data",
      render: (row) => <RawRecord contractId={textOf(row, "id")} importId={textOf(row, "import_id")} />,
    },
  ],
  fields: FIELDS,
  columns: [
    { field: "reference", width: 116 },
    { field: "object", width: 180, grows: true },
    { field: "procedure", width: 158 },
    { field: "estimated_cents", width: 132 },
    { field: "awarded_cents", width: 110, hidden: true },
    { field: "department", width: 112 },
    { field: "state", width: 152, render: (row) => <ContractState state={textOf(row, "state")} /> },
    { field: "scope", width: 120, hidden: true },
    { field: "modified", width: 90, hidden: true },
    { field: "bids", width: 80, hidden: true },
    { field: "published_on", width: 104, hidden: true },
    { field: "signed_on", width: 104, hidden: true },
    { field: "notified_on", width: 104 },
    { field: "cpv", width: 96, hidden: true },
    { field: "buyer", width: 130, hidden: true },
    { field: "tenderers", width: 180, hidden: true },
    { field: "holders", width: 180, hidden: true },
  ],
};

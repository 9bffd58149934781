/** Contracts (marchés): the register, and the tabs of a file. */
import { useQuery } from "@tanstack/react-query";

import { client } from "../../ipc/client";
import { Mark } from "../../kit/Mark";
import { useText } from "../../kit/language";
import { textOf, type Chip, type FieldDefinition, type RegisterDefinition } from "../../kit/register";
import { About } from "./About";
import { Checks } from "./Checks";
import { Modifications } from "./Modifications";
import { Pieces } from "./Pieces";
import { OPEN_DATA } from "./openData";
import { PROCEDURES } from "./procedures";
import { RawRecord } from "./RawRecord";

const CAPACITIES = ["local-authority", "contracting-entity", "central-authority"];
const NATURES = ["market", "framework", "subsequent", "partnership", "defence", "concession"];
const CATEGORIES = ["works", "supplies", "services"];
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
const SCOPES = ["in", "out", "unknown"];

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

const FIELDS: FieldDefinition[] = [
  { name: "object", kind: "long", required: true },
  { name: "reference", kind: "code", hint: "contract-reference-hint" },
  { name: "buyer", kind: "text", hint: "contract-buyer-hint" },
  { name: "capacity", kind: "choice", words: CAPACITIES },
  { name: "nature", kind: "choice", words: NATURES },
  { name: "procedure", kind: "choice", words: PROCEDURES },
  { name: "cpv", kind: "text", hint: "contract-cpv-hint", suggest: client.findCpv },
  { name: "category", kind: "choice", words: CATEGORIES },
  { name: "social", kind: "flag" },
  { name: "state", kind: "choice", words: Object.keys(STATES) },
  { name: "outcome_reason", kind: "long" },
  { name: "department", kind: "text" },
  { name: "officer", kind: "text" },
  { name: "estimated_cents", kind: "amount", heading: "contract-amounts" },
  { name: "awarded_cents", kind: "amount" },
  { name: "similar_cents", kind: "amount", hint: "contract-similar_cents-hint" },
  { name: "lots", kind: "count" },
  { name: "duration_months", kind: "count" },
  { name: "duration_reason", kind: "long" },
  { name: "framework", kind: "text" },
  { name: "bids", kind: "count" },
  { name: "tenderers", kind: "long", hint: "contract-tenderers-hint" },
  { name: "holders", kind: "long", hint: "contract-holders-hint" },
  { name: "sme", kind: "choice", words: ["yes", "no"] },
  ...STEPS.map((name, index): FieldDefinition =>
    index === 0 ? { name, kind: "day", heading: "contract-steps" } : { name, kind: "day" },
  ),
  { name: "paper", kind: "flag" },
  { name: "urgent", kind: "flag" },
  ...OPEN_DATA,
  { name: "scope", kind: "choice", words: SCOPES, derived: true },
  { name: "modified", kind: "count", derived: true },
];

function ContractState({ state }: { state: string }) {
  const text = useText();
  return <Mark mark={STATES[state] ?? "note"} label={text(`contract-state-${state}`)} />;
}

function useChips(): Chip[] {
  const text = useText();
  const { data: scopes } = useQuery({
    queryKey: ["tally", "contract", "scope"],
    queryFn: () => client.tally("contract", "scope"),
  });
  const { data: states } = useQuery({
    queryKey: ["tally", "contract", "state"],
    queryFn: () => client.tally("contract", "state"),
  });
  const scope = SCOPES.filter((word) => scopes?.[word]).map((word): Chip => ({
    key: `scope-${word}`,
    label: text(`contract-scope-${word}`),
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
  name: "contract",
  page: "contracts",
  reference: "reference",
  title: "object",
  rowHeight: 52,
  sort: [{ field: "reference", descending: true }],
  defaults: { capacity: "local-authority", nature: "market", state: "need" },
  advice: (values) => <About values={values} />,
  importable: true,
  linksTo: ["procedure", "finding", "action", "contract"],
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
    { field: "estimated_cents", width: 110 },
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

/** The registers with a page of their own, and how a change to them reads: what the kit is handed. */
import { actions } from "../features/action";
import { audits } from "../features/audit";
import { contracts } from "../features/contract";
import { findings } from "../features/finding";
import { intentText } from "../features/journal";
import { procedures } from "../features/procedure";
import { processes } from "../features/process";
import { thresholds } from "../features/threshold";
import type { Catalogue } from "../kit/catalogue";
import { definitionOf, registersWithPage } from "../kit/declared";

/** Those that a feature lays out; any other is shown as its declaration says. */
const LAID_OUT = [processes, procedures, contracts, audits, findings, actions, thresholds];

/** Those whose page is more than a table and a record: their feature draws all of it. */
const DRAWN = ["clause", "standard", "sample"];

const light = registersWithPage().filter(
  (name) => !DRAWN.includes(name) && !LAID_OUT.some((register) => register.name === name),
);

export const CATALOGUE: Catalogue = {
  registers: [...LAID_OUT, ...light.map(definitionOf)],
  intent: intentText,
};

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

/** Adding a register is a line here. */
export const CATALOGUE: Catalogue = {
  registers: [processes, procedures, contracts, audits, findings, actions, thresholds],
  intent: intentText,
};

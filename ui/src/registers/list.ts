/** The registers with a page of their own. Adding one is a line here. */
import type { RegisterDefinition } from "../kit/register";
import "./audits.css";
import "./contracts.css";
import { actions } from "./action";
import { audits } from "./audit";
import { contracts } from "./contract";
import { findings } from "./finding";
import { procedures } from "./procedure";
import { processes } from "./process";
import { thresholds } from "./threshold";

export const REGISTERS: RegisterDefinition[] = [
  processes,
  procedures,
  contracts,
  audits,
  findings,
  actions,
  thresholds,
];

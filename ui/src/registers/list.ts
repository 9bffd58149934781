/** The registers with a page of their own. Adding one is a line here. */
import type { RegisterDefinition } from "../kit/register";
import "./audits.css";
import { actions } from "./action";
import { audits } from "./audit";
import { findings } from "./finding";
import { procedures } from "./procedure";
import { processes } from "./process";

export const REGISTERS: RegisterDefinition[] = [processes, procedures, audits, findings, actions];

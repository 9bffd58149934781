/** The audit pack: choices, preview, export. */
import "./pack.css";
export { Charts } from "./Charts";
export { Pack } from "./Pack";
export { preset } from "./templates";

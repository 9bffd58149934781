/** The mock audit: questions drawn against the clock. */
import "./drill.css";
export { Drill } from "./Drill";
export { DrillBar } from "./DrillBar";

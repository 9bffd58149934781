/** What is missing before the audit. */
import "./cycle.css";
import "./preparation.css";
export { GapTrail } from "./GapTrail";
export { Preparation } from "./Preparation";

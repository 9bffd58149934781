/** What is missing before the audit. */
import "./cycle.css";
import "./preparation.css";
export { Preparation } from "./Preparation";

/** Audits: programme, agenda, checklist, interviews. */
import "./audit.css";
import "./interview.css";
export { Interview } from "./Interview";
export { audits } from "./register";

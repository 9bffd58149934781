/** Processes: their map, their sheets. */
import "./process.css";
export { processes } from "./register";

/** Figures of the contracts of a period. */
import "./statistics.css";
export { Statistics } from "./Statistics";

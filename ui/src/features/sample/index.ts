/** Samples drawn from contracts. */
import "./samples.css";
export { Samples } from "./Samples";

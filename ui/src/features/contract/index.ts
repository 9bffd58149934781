/** Contracts and the checks of their legality. */
import "./contract.css";
export { Legality } from "./Legality";
export { contracts } from "./register";

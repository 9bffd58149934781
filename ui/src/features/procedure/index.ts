/** Procedures, their versions and readers. */
import "./procedure.css";
export { procedures } from "./register";

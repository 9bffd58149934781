/** Dossiers made, opened, unlocked. */
import "./file.css";
export { Unlock } from "./Unlock";
export { Welcome } from "./Welcome";

/** Copies of the dossier merged, by hand or as a team. */
import "./merge.css";
export { Merge } from "./Merge";
export { Team } from "./Team";
export { useTeam, type TeamState } from "./useTeam";

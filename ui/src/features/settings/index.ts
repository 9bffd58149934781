/** Settings of the dossier and of the workstation. */
import "./settings.css";
export { Settings, type Surroundings, type Theme } from "./Settings";

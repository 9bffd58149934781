/** Lists and open data made elsewhere. */
import "./import.css";
export { Import } from "./Import";
export { OpenData } from "./OpenData";

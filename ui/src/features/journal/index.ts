/** Every change, and the way back. */
import "./journal.css";
export { intentText } from "./intent";
export { Journal } from "./Journal";

/** Actions and their board. */
import "./action.css";
export { ActionState } from "./ActionState";
export { actions } from "./register";

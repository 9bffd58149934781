/** Processes. */
export { processes } from "./register";

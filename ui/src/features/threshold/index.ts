/** Thresholds of public procurement. */
export { thresholds } from "./register";

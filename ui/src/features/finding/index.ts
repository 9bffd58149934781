/** Findings, their grades and nonconformity sheets. */
import "./finding.css";
export { gradeLabel, useGrades } from "./grades";
export { findings } from "./register";

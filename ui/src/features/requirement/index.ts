/** Standards, their clauses and how each stands. */
import "./requirement.css";
export { Clauses } from "./Clauses";
export { useClauses, useStandards, type CountedClause } from "./clauses";
export { Standards } from "./Standards";

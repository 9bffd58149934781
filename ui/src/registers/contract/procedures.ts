/** How a contract is awarded, in the order of the forms. */
export const PROCEDURES = [
  "no-competition",
  "adapted",
  "open",
  "restricted",
  "negotiated",
  "dialogue",
  "design-contest",
  "call-off",
  "concession",
];

/** The logic by which a finding is graded (DOMAIN B.1), and what a finding should not hold. */

interface Answer {
  answer: "yes" | "no" | "important" | "limited" | "weak" | "idea" | "strength" | "note";
  /** Another question, or the mark of the grade that follows. */
  next: string;
}

/** Is there a deviation; how much does it put at risk; and where there is none, what is there to say. */
export const QUESTIONS: Record<string, Answer[]> = {
  deviation: [
    { answer: "yes", next: "risk" },
    { answer: "no", next: "conforming" },
  ],
  risk: [
    { answer: "important", next: "major" },
    { answer: "limited", next: "minor" },
  ],
  conforming: [
    { answer: "weak", next: "weak" },
    { answer: "idea", next: "idea" },
    { answer: "strength", next: "strength" },
    { answer: "note", next: "note" },
  ],
};

/** What a finding of each mark must hold (DOMAIN B.2). */
const NEEDED: Record<string, string[]> = {
  major: ["clause_id", "requirement", "evidence", "risk"],
  minor: ["clause_id", "requirement", "evidence", "risk"],
  weak: ["requirement", "evidence", "risk"],
  watch: ["evidence", "risk"],
  idea: ["benefit"],
  strength: ["evidence", "benefit"],
};

/** The fields that a finding of this mark lacks. */
export function lacking(mark: string, values: Record<string, unknown>): string[] {
  return (NEEDED[mark] ?? []).filter((field) => !values[field]);
}

/** An idea never says « must »: that would be a requirement. */
export function commands(mark: string, text: string): boolean {
  return mark === "idea" && /\b(doit|doivent|devra|devront|must|shall)\b/i.test(text);
}

/** A title before a capital letter announces a person. */
const PERSON = /(?:\bM\.|\bMme|\bMlle|\bMonsieur|\bMadame|\bMr|\bMrs|\bMs)\s+\p{Lu}[\p{L}'’-]*/gu;

/** The persons a text seems to name: a report names functions. */
export function namesIn(text: string): string[] {
  return [...new Set(text.match(PERSON) ?? [])];
}

/** What a person answered to an import, for its other rows and for the next file. */

export interface Answers {
  /** By field, what every new record takes that the list does not say. */
  defaults: Record<string, string>;
  /** By field, what its words mean; nothing leaves the cell out. */
  words: Record<string, Record<string, string>>;
}

export const NO_ANSWERS: Answers = { defaults: {}, words: {} };

/** The answers with one more. */
export function withWord(answers: Answers, field: string, word: string, value: string): Answers {
  return { ...answers, words: { ...answers.words, [field]: { ...answers.words[field], [word]: value } } };
}

/** Text as people compare it: accents and case ignored. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replaceAll("’", "'");
}

/** Whether each word typed begins a word of the label. */
export function matches(label: string, words: string): boolean {
  const parts = fold(label).split(/[\s'-]+/);
  return fold(words)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => parts.some((part) => part.startsWith(word)));
}

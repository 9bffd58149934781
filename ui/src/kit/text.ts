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

const NARROW = "\u202f";
const WIDE = "\u00a0";

/**
 * What people type, as it is shown in good French: narrow spaces before « ; ! ? », a wider one before a colon and inside quotes,
 * so that no line begins with a sign; one kind of apostrophe. What is stored stays as it was typed. Times, addresses and text
 * without blanks before its signs are left alone.
 */
export function typeset(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L})/gu, "$1’")
    .replace(/[ \u00a0\u202f]+([;!?])/g, `${NARROW}$1`)
    .replace(/[ \u00a0\u202f]+:(?=\s|$)/g, `${WIDE}:`)
    .replace(/«[ \u00a0\u202f]*/g, `«${WIDE}`)
    .replace(/[ \u00a0\u202f]*»/g, `${WIDE}»`)
    .replace(/(\d) (?=\d{3}\b)/g, `$1${NARROW}`)
    .replace(/(\d) (?=[€%])/g, `$1${WIDE}`);
}

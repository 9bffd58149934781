/** Numbers as people type and read them. */
import type { Language } from "../ipc/bindings/Language";

/**
 * The number typed; none when it is not one. Spaces and apostrophes set thousands apart, a currency after it is read over.
 * Where points and commas both stand, the last one is the decimal mark. One that stands several times, or once between one
 * to three digits and exactly three (`12.500`, `150,000`), sets thousands apart: nobody types three decimals of a euro.
 * The lists and the open data read amounts by the same rules; `assets/import/numbers.json` holds the cases of both.
 */
export function parseNumber(typed: string): number | null {
  const tight = typed
    .trim()
    .replace(/[\s\u00a0\u202f'’]/g, "")
    .replace(/(?:€|eur|euros?)?(?:ht)?$/i, "")
    .replace(/^\u2212/, "-");
  const digits = /^-?\d[\d.,]*$/.test(tight) ? tight : "";
  const marks = digits.replace(/[^.,]/g, "");
  const last = marks.at(-1) ?? "";
  const groups = (text: string) => /^-?\d{1,3}([.,]\d{3})+$/.test(text);
  let plain = digits;
  if (new Set(marks).size === 2) {
    const at = digits.lastIndexOf(last);
    const whole = digits.slice(0, at);
    if (whole.includes(last) || !groups(whole)) return null;
    plain = `${whole.replace(/[.,]/g, "")}.${digits.slice(at + 1)}`;
  } else if (marks.length > 1 || /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
    if (!groups(digits)) return null;
    plain = digits.replace(/[.,]/g, "");
  }
  plain = plain.replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB").format(value);
}

/** An amount of cents in euros, written as the language does: `1 234,50 €`, `€1,234.50`. */
export function formatAmount(cents: number, language: Language): string {
  const number = formatNumber(Math.abs(cents) / 100, language);
  const sign = cents < 0 ? "−" : "";
  return language === "en" ? `${sign}€${number}` : `${sign}${number}\u00a0€`;
}

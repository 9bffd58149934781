/** Numbers as people type and read them. */
import type { Language } from "../ipc/bindings/Language";

/** The number typed; none when it is not one. Thousands may be set apart by spaces, points or commas: `150 000`,
 * `150.000` and `150,000` are the same, since nobody types three decimals of a euro. */
export function parseNumber(typed: string): number | null {
  const tight = typed.replace(/[\s\u00a0\u202f]/g, "");
  const plain = /^-?\d{1,3}([.,]\d{3})+$/.test(tight) ? tight.replace(/[.,]/g, "") : tight.replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB").format(value);
}

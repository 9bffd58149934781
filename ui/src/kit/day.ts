/** Days as people type them. */

/** Today, as an ISO day in the time of the workstation. */
export function today(now = new Date()): string {
  return iso(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? "";
}

function iso(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return real && year >= 1900 && year <= 2200 ? at.toISOString().slice(0, 10) : null;
}

/** `day` moved by a number of days. */
export function plusDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Days from `from` to `to`, negative when `to` comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A day that was read; or one that its month does not have. */
export type ReadDay = { day: string } | { day: null; month: number; year: number; days: number };

/**
 * Reads what a person typed: `22/11/2026`, `22/11/26`, `22/11` (this year), `221126`, `2026-11-22`, `+30j`, `-2s`.
 * Days come first, as in French and British use. Null when it is not a day.
 */
export function readDay(typed: string, from = today()): ReadDay | null {
  const text = typed.trim().toLowerCase();
  const shift = /^([+-])\s*(\d{1,4})\s*([jdsw]?)$/.exec(text);
  if (shift) {
    const week = shift[3] === "s" || shift[3] === "w";
    const days = Number(shift[2]) * (week ? 7 : 1) * (shift[1] === "-" ? -1 : 1);
    return { day: plusDays(from, days) };
  }
  const full = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (full) return inMonth(Number(full[1]), Number(full[2]), Number(full[3]));
  const packed = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(text);
  const spaced = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{2}|\d{4}))?$/.exec(text);
  const parts = packed ?? spaced;
  if (!parts) return null;
  const written = parts[3] ?? from.slice(0, 4);
  const year = Number(written.length === 2 ? `20${written}` : written);
  return inMonth(year, Number(parts[2]), Number(parts[1]));
}

function inMonth(year: number, month: number, date: number): ReadDay | null {
  const day = iso(year, month, date);
  if (day !== null) return { day };
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  return { day: null, month, year, days: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

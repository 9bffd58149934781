/** Entries of one day together. */
import type { Entry } from "../../ipc/bindings/Entry";
import type { Language } from "../../ipc/bindings/Language";

const LOCALES: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

export function timeOf(instant: string, language: Language): string {
  return new Date(instant).toLocaleTimeString(LOCALES[language], { hour: "2-digit", minute: "2-digit" });
}

function dayOf(instant: string, language: Language): string {
  const day = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  return new Date(instant).toLocaleDateString(LOCALES[language], day);
}

/** The days in the order of their entries, each with its own. */
export function byDay(entries: readonly Entry[], language: Language): { day: string; entries: Entry[] }[] {
  const days: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at, language);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

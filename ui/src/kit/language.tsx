/** The sentences of the window, from the same files as the packs and the command line. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { LocalizationProvider, ReactLocalization, useLocalization } from "@fluent/react";
import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";

import type { Language } from "../ipc/bindings/Language";
import type { Key } from "../ipc/keys";

const SOURCES: Record<Language, Record<string, string>> = {
  fr: import.meta.glob<string>("../../../assets/locales/fr/*.ftl", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
  en: import.meta.glob<string>("../../../assets/locales/en/*.ftl", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
};

function localization(language: Language): ReactLocalization {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const source of Object.values(SOURCES[language])) bundle.addResource(new FluentResource(source));
  return new ReactLocalization([bundle]);
}

const Current = createContext<Language>("fr");

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const l10n = useMemo(() => localization(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Current.Provider value={language}>
      <LocalizationProvider l10n={l10n}>
        <I18nProvider locale={language === "fr" ? "fr-FR" : "en-GB"}>{children}</I18nProvider>
      </LocalizationProvider>
    </Current.Provider>
  );
}

export const useLanguage = () => useContext(Current);

export type Args = Record<string, string | number>;
/** A function from a key of the locale files to its sentence: a wrong key does not compile. */
export interface Text {
  (key: Key, args?: Args): string;
  /** The sentence of a key put together from words that only the shell knows, such as a register and a field. */
  composed: (key: string, args?: Args) => string;
}

export function useText(): Text {
  const { l10n } = useLocalization();
  return useMemo(() => {
    const composed = (key: string, args?: Args) => l10n.getString(key, args);
    return Object.assign((key: Key, args?: Args) => composed(key, args), { composed });
  }, [l10n]);
}

/** A calendar day as people write it: 22/11/2026, 22 Nov 2026. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split("-").map(Number);
  if (!year || !month || !date) return day;
  const at = new Date(Date.UTC(year, month - 1, date));
  const options: Intl.DateTimeFormatOptions =
    language === "fr"
      ? { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" }
      : { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", options).format(at);
}

/** An instant, in the time of the workstation. */
export function formatInstant(at: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(at));
}

/** A size in bytes, as people read it. */
export function formatSize(bytes: number, language: Language): string {
  const unit = bytes < 1_000_000 ? "kilobyte" : "megabyte";
  const value = bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000;
  return new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", {
    style: "unit",
    unit,
    maximumFractionDigits: 1,
  }).format(value);
}

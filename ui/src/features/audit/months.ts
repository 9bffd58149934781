/** The months of the programme, counted from its first. Knows no screen. */

export interface Month {
  year: number;
  /** In full, such as « mars 2027 ». */
  name: string;
  /** As the head of a narrow column shows it. */
  letter: string;
  /** Whether a year begins with it. */
  begins: boolean;
}

function monthAt(startsOn: string, index: number): Date {
  const first = new Date(`${startsOn}T00:00:00Z`);
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index, 1));
}

/** The first day of a month of the programme. */
export function dayOfMonth(startsOn: string, index: number): string {
  return monthAt(startsOn, index).toISOString().slice(0, 10);
}

/** Which month of the programme a day is in: below 0 before it. */
export function monthIndex(startsOn: string, day: string): number {
  const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(day) - months(startsOn);
}

export function monthsOf(startsOn: string, count: number, language: string): Month[] {
  return Array.from({ length: count }, (_, index) => {
    const at = monthAt(startsOn, index);
    const said = (options: Intl.DateTimeFormatOptions) =>
      at.toLocaleDateString(language, { ...options, timeZone: "UTC" });
    return {
      year: at.getUTCFullYear(),
      name: said({ month: "long", year: "numeric" }),
      letter: said({ month: "narrow" }),
      begins: at.getUTCMonth() === 0,
    };
  });
}

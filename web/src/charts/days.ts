/** A day on the x axis is its number since 1970: whole, even, and free of time zones. */
const DAY_MS = 86_400_000;

export const dayNumber = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);

export const dayOf = (number: number) => new Date(Math.round(number) * DAY_MS);

export const isoDay = (number: number) => dayOf(number).toISOString().slice(0, 10);

const DAYS = [1, 2, 7, 14] as const;
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120] as const;
const DAYS_A_MONTH = 30.4;

/** Ticks where people expect them: on days, on Mondays, on the first of a month or of a year. At most `most`. */
export function daySplits(min: number, max: number, most: number): number[] {
  const days = DAYS.find((step) => (max - min) / step <= most);
  if (days) {
    // Day 4 of the epoch, 5 January 1970, was a Monday.
    const first = days >= 7 ? Math.ceil((min - 4) / 7) * 7 + 4 : Math.ceil(min);
    return Array.from({ length: Math.max(0, Math.floor((max - first) / days) + 1) }, (_, at) => first + at * days);
  }
  const months = MONTHS.find((step) => (max - min) / (step * DAYS_A_MONTH) <= most) ?? 120;
  const start = dayOf(min);
  const found: number[] = [];
  for (let month = start.getUTCFullYear() * 12 + start.getUTCMonth(); ; month++) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
    if (day > max) return found;
    if (day >= min && month % months === 0) found.push(day);
  }
}

/** A year at its first day, a month at its own, else the day. */
export function dayLabel(number: number, language: string): string {
  const day = dayOf(number);
  const options: Intl.DateTimeFormatOptions =
    day.getUTCDate() !== 1
      ? { month: "numeric", day: "numeric" }
      : day.getUTCMonth() === 0
        ? { year: "numeric" }
        : { month: "short" };
  return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(day);
}

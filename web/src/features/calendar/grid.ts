/** Days as ISO dates, counted in UTC so that no clock change makes a day long or short. */
const DAY_MS = 86_400_000;

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);

export const plus = (day: string, days: number) => new Date(utc(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Monday of the day's week. */
export const mondayOf = (day: string) => plus(day, -((new Date(utc(day)).getUTCDay() + 6) % 7));

export const monthOf = (day: string) => day.slice(0, 7);

export const daysOfWeek = (monday: string): string[] => Array.from({ length: 7 }, (_, at) => plus(monday, at));

/** The Mondays of every week that has a day of the month. */
export function weeksOfMonth(month: string): string[] {
  const found: string[] = [];
  for (let monday = mondayOf(`${month}-01`); monthOf(monday) <= month; monday = plus(monday, 7)) found.push(monday);
  return found;
}

export function nextMonth(month: string, by: 1 | -1): string {
  const [year = 1970, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** Where the athlete is, today. */
export const todayIn = (timeZone: string, now: Date = new Date()) =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);

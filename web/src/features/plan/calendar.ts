import type { PlannedItem, PlanWeek } from "@/api/planTypes";
import { dayNumber, isoDay } from "@/charts/days";
import type { Format } from "@/i18n/format";

export const todayIn = (timeZone: string, now = new Date()) =>
  new Intl.DateTimeFormat("en-CA", { timeZone }).format(now);

export const addDays = (iso: string, days: number) => isoDay(dayNumber(iso) + days);

/** Day 4 of the epoch, 5 January 1970, was a Monday. */
export const mondayOf = (iso: string) => {
  const number = dayNumber(iso);
  return isoDay(number - ((((number - 4) % 7) + 7) % 7));
};

export const sayDay = (iso: string, format: Format) =>
  format.moment(`${iso}T00:00:00Z`, { weekday: "short", month: "short", day: "numeric" }, 0);

export const sayDate = (iso: string, format: Format) => format.moment(`${iso}T00:00:00Z`, { dateStyle: "medium" }, 0);

export type WeekOfPlan = PlanWeek & { items: readonly PlannedItem[]; done: number; doneMinutes: number };

/** Each week with its workouts, and with what was done of them. */
export function weeksWithItems(weeks: readonly PlanWeek[], items: readonly PlannedItem[]): WeekOfPlan[] {
  const byMonday = new Map<string, PlannedItem[]>();
  for (const item of items) {
    const monday = mondayOf(item.day);
    const there = byMonday.get(monday);
    if (there) there.push(item);
    else byMonday.set(monday, [item]);
  }
  return weeks.map((week) => {
    const mine = byMonday.get(week.monday) ?? [];
    const sum = (figure: "load" | "minutes") => mine.reduce((all, item) => all + (item.done?.[figure] ?? 0), 0);
    return { ...week, items: mine, done: sum("load"), doneMinutes: sum("minutes") };
  });
}

/** The week that is now, or the nearest the plan has. */
export const weekNow = (weeks: readonly { monday: string }[], now: string): string =>
  weeks.findLast(({ monday }) => monday <= now)?.monday ?? weeks[0]?.monday ?? now;

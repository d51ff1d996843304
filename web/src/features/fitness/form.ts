import type { Fitness, WeekSum } from "@/api/types";
import { dayNumber } from "@/charts/days";
import type { Range, Shade } from "@/charts/drawing";

/** Days whose load nobody knows, side by side as one shade; days to come as another. */
export function shadesOf(fitness: Pick<Fitness, "days" | "load" | "today" | "future_from">): Shade[] {
  const shades: Shade[] = [];
  const today = dayNumber(fitness.today);
  const future = fitness.future_from ? dayNumber(fitness.future_from) : null;
  let from: number | null = null;
  const close = (end: number) => {
    if (from !== null) shades.push({ min: from - 0.5, max: end + 0.5, edges: false });
    from = null;
  };
  fitness.days.forEach((day, at) => {
    const number = dayNumber(day);
    const unknown = fitness.load[at] === null && number <= today;
    if (unknown) from ??= number;
    else close(number - 1);
  });
  const last = fitness.days.at(-1);
  if (last) close(Math.min(dayNumber(last), today));
  if (future !== null && last) shades.push({ min: future, max: dayNumber(last), color: "accent", edges: false });
  return shades;
}

/** The first day of which a load is known; what lies before is cut off. */
export const firstKnown = (fitness: Pick<Fitness, "load">) =>
  Math.max(
    0,
    fitness.load.findIndex((value) => value !== null),
  );

export const DAYS_SHOWN = { "6w": 42, "3m": 91, "1y": 365, "3y": 1096 } as const;

export function viewOf(span: keyof typeof DAYS_SHOWN | "all", x: readonly number[]): Range | null {
  const last = x.at(-1);
  if (span === "all" || last === undefined) return null;
  return { min: Math.max(x[0] as number, last - DAYS_SHOWN[span]), max: last };
}

export type Weeks = { mondays: number[]; bySport: { sport: string; values: number[] }[]; withoutLoad: number };

/** Each sport's own row of weeks without holes; the sport with the most of it stands lowest. */
export function weeksOf(sums: readonly WeekSum[], figure: "load" | "timer_s" | "distance_m"): Weeks {
  const starts = sums.map(({ since }) => dayNumber(since));
  const first = Math.min(...starts);
  const count = sums.length ? (Math.max(...starts) - first) / 7 + 1 : 0;
  const mondays = Array.from({ length: count }, (_, at) => first + at * 7);
  const rows = new Map<string, number[]>();
  for (const sum of sums) {
    const row = rows.get(sum.sport) ?? mondays.map(() => 0);
    rows.set(sum.sport, row);
    row[(dayNumber(sum.since) - first) / 7] = sum[figure] ?? 0;
  }
  const whole = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    mondays,
    bySport: [...rows]
      .map(([sport, values]) => ({ sport, values }))
      .filter(({ values }) => whole(values) > 0)
      .sort((a, b) => whole(b.values) - whole(a.values)),
    withoutLoad: sums.reduce((sum, { without_load }) => sum + without_load, 0),
  };
}

/** Weeks with nothing in them stand between the others as nothing. */
export function gridOfWeeks(weeks: readonly { monday: number; values: readonly number[] }[], width: number) {
  const first = Math.min(...weeks.map(({ monday }) => monday));
  const last = Math.max(...weeks.map(({ monday }) => monday));
  const count = weeks.length ? (last - first) / 7 + 1 : 0;
  const mondays = Array.from({ length: count }, (_, at) => first + at * 7);
  const rows = Array.from({ length: width }, () => mondays.map(() => 0));
  for (const { monday, values } of weeks)
    values.forEach((value, at) => {
      const row = rows[at];
      if (row) row[(monday - first) / 7] = value;
    });
  return { mondays, rows };
}

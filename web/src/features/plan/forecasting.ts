import type { ForecastSeries } from "@/api/planTypes";
import { clock, type Format } from "@/i18n/format";

type Point = ForecastSeries["points"][number];

/** What is told for that day, or the newest told before it. */
export const lastOn = (points: readonly Point[], day: string): Point | undefined =>
  points.findLast((point) => point.day <= day);

/** With a true minus; what rounds to nothing has no sign. */
export const signed = (figure: string) => (figure === "-0" ? "0" : figure.replace("-", "−"));

export function figureOf(
  { slug, unit }: Pick<ForecastSeries, "slug" | "unit">,
  value: number,
  format: Format,
  digits = 0,
): string {
  if (slug === "race_time") return clock(value);
  const figure = signed(format.number(value, digits));
  return unit ? `${figure} ${unit}` : figure;
}

export type Turn = { key: string; name: string; before: string; after: string; low: string; high: string };

/** What the changes would do to each figure on that day; a figure nobody can tell is left out. */
export function turnsOf(
  before: readonly ForecastSeries[],
  after: readonly ForecastSeries[],
  day: string,
  format: Format,
): Turn[] {
  const keyOf = ({ slug, sport, about }: ForecastSeries) => [slug, sport, about].join(" ");
  const stood = new Map(before.map((series) => [keyOf(series), lastOn(series.points, day)]));
  return after.flatMap((series) => {
    const then = stood.get(keyOf(series));
    const now = lastOn(series.points, day);
    if (series.slug === "atl" || !then || !now) return [];
    const digits = series.slug === "ctl" || series.slug === "form" ? 1 : 0;
    const say = (value: number) => figureOf(series, value, format, digits);
    const name = series.about ? `${series.name} · ${series.about}` : series.name;
    const figures = { before: say(then.value), after: say(now.value), low: say(now.low), high: say(now.high) };
    return [{ key: keyOf(series), name, ...figures }];
  });
}

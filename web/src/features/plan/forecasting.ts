import type { ForecastSeries } from "@/api/planTypes";
import { clock, type Format } from "@/i18n/format";

type Point = ForecastSeries["points"][number];

/** What is told for that day, or the newest told before it. */
export const lastOn = (points: readonly Point[], day: string): Point | undefined =>
  points.findLast((point) => point.day <= day);

/** With a true minus; what rounds to nothing has no sign. */
export const signed = (figure: string) => (figure === "-0" ? "0" : figure.replace("-", "−"));

export function figureOf({ slug, unit }: Pick<ForecastSeries, "slug" | "unit">, value: number, format: Format): string {
  if (slug === "race_time") return clock(value);
  const figure = signed(format.number(value));
  return unit ? `${figure} ${unit}` : figure;
}

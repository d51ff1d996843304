import type { TFunction } from "i18next";
import type { Format } from "@/i18n/format";
import type { Range } from "./search";

export type Measure = { range: Range; label: string; unit: string; per: number };

/** What a range is told in, and how many of the API's units are one of these. */
export function measures(format: Format, t: TFunction): Measure[] {
  const metric = format.units === "metric";
  return [
    { range: "duration_s", label: t("activities.numbers.duration"), unit: t("activities.filter.minutes"), per: 60 },
    {
      range: "distance_m",
      label: t("activities.numbers.distance"),
      unit: metric ? "km" : "mi",
      per: format.perDistanceUnit,
    },
    { range: "ascent_m", label: t("activities.numbers.ascent"), unit: metric ? "m" : "ft", per: metric ? 1 : 0.3048 },
    { range: "power_w", label: t("activities.numbers.power"), unit: "W", per: 1 },
    { range: "hr_bpm", label: t("activities.numbers.heart"), unit: "bpm", per: 1 },
  ];
}

/** Typed 20 miles come back as 20, not as 19.999. */
export const told = (value: number, per: number) => Math.round((value / per) * 100) / 100;

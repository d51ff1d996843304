import type { TFunction } from "i18next";
import type { ActivityRow, Sport } from "@/api/types";
import { clock, type Format, isPaced, type Quantity } from "@/i18n/format";

export type KeyNumber = {
  key: "duration" | "distance" | "ascent" | "power" | "heart" | "speed" | "pace";
  shown: Quantity | null;
  why: string;
};

/** What nobody misses in a sport; shown when the device wrote it all the same. */
const FOREIGN: Partial<Record<Sport, readonly KeyNumber["key"][]>> = {
  running: ["power"],
  walking: ["power"],
  hiking: ["power"],
  skiing: ["power"],
  transition: ["power", "ascent"],
  swimming: ["power", "ascent"],
  strength: ["power", "ascent", "distance"],
};

/** Nobody climbs there. */
const INDOORS = /indoor|virtual|treadmill|spin|lap_swimming/;

/** The device's own figures. What it did not write stays unknown, with the reason; it is never shown as 0. */
export function keyNumbers(activity: ActivityRow, format: Format, t: TFunction): KeyNumber[] {
  const { timer_s, elapsed_s, distance_m, ascent_m, avg_power_w, avg_hr_bpm, sport } = activity;
  const seconds = timer_s ?? elapsed_s;
  const known = <T>(value: T | null, show: (value: T) => Quantity) => (value === null ? null : show(value));
  const numbers: KeyNumber[] = [
    {
      key: "duration",
      shown: known(seconds, (value) => ({ value: clock(value), unit: "" })),
      why: t("activities.why.duration"),
    },
    {
      key: "distance",
      shown: known(distance_m, (value) => format.covered(value, sport)),
      why: t("activities.why.distance"),
    },
  ];
  if (distance_m !== null && seconds)
    numbers.push({
      key: isPaced(sport) ? "pace" : "speed",
      shown: distance_m > 0 ? format.speed(distance_m / seconds, sport) : null,
      why: t("activities.why.distance"),
    });
  const others: KeyNumber[] = [
    { key: "ascent", shown: known(ascent_m, (value) => format.height(value)), why: t("activities.why.ascent") },
    {
      key: "power",
      shown: known(avg_power_w, (value) => ({ value: format.number(value), unit: "W" })),
      why: t("activities.why.power"),
    },
    {
      key: "heart",
      shown: known(avg_hr_bpm, (value) => ({ value: format.number(value), unit: "bpm" })),
      why: t("activities.why.heart"),
    },
  ];
  const foreign = [...(FOREIGN[sport] ?? []), ...(INDOORS.test(activity.sub_sport ?? "") ? ["ascent"] : [])];
  return [...numbers, ...others].filter(({ key, shown }) => shown || !foreign.includes(key));
}

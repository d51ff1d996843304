import type { WellnessSeries } from "@/api/types";
import { hourAndMinute } from "@/charts/axis";
import type { Color } from "@/charts/drawing";
import type { Format } from "@/i18n/format";

const KG_PER_POUND = 0.45359237;

/** In the order a morning is read. What is named nowhere follows. */
const ORDER = [
  "hrv_ms",
  "resting_heart_rate_bpm",
  "sleep_s",
  "sleep_score",
  "weight_kg",
  "hrv_sdnn_ms",
  "sleeping_heart_rate_bpm",
  "stress",
  "body_battery_high",
  "respiration_per_min",
];

const COLORS: Record<string, Color> = {
  hrv_ms: "tsb",
  hrv_sdnn_ms: "tsb",
  resting_heart_rate_bpm: "bad",
  sleeping_heart_rate_bpm: "bad",
  weight_kg: "warn",
};

/** A higher or lower figure is good news, bad news, or neither. */
const BETTER: Record<string, "above" | "below"> = {
  hrv_ms: "above",
  hrv_sdnn_ms: "above",
  sleep_s: "above",
  sleep_score: "above",
  body_battery_high: "above",
  resting_heart_rate_bpm: "below",
  sleeping_heart_rate_bpm: "below",
  stress: "below",
};

const place = (kind: string) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);

export const inOrder = (series: readonly WellnessSeries[]) =>
  series.toSorted((a, b) => place(a.kind) - place(b.kind) || a.name.localeCompare(b.name));

export const colorOf = (kind: string): Color => COLORS[kind] ?? (kind.startsWith("sleep") ? "ctl" : "accent");

export const goodNews = (kind: string, status: "in" | "below" | "above"): "good" | "bad" | "neutral" =>
  status === "in" ? "good" : !BETTER[kind] ? "neutral" : BETTER[kind] === status ? "good" : "bad";

/** Told at the top of the page; the rest is only charted. */
export const isMain = (kind: string) => ORDER.indexOf(kind) >= 0 && ORDER.indexOf(kind) < MAIN;
const MAIN = 5;

/** `number` and `increments`: how the axis counts, where it is not in tens. */
export type Shown = {
  unit: string;
  say: (value: number) => string;
  number?: (value: number) => string;
  increments?: readonly number[];
};

const QUARTERS = [300, 600, 900, 1800, 3600, 7200, 10_800, 14_400, 28_800];
export function shownAs(series: Pick<WellnessSeries, "kind" | "unit">, format: Format): Shown {
  const digits = (count: number) => (value: number) => format.number(value, count);
  if (series.kind.endsWith("_s"))
    return { unit: "", say: (value) => format.hours(value), number: hourAndMinute, increments: QUARTERS };
  if (series.unit === "kg")
    return format.units === "imperial"
      ? { unit: "lb", say: (value) => format.number(value / KG_PER_POUND, 1) }
      : { unit: "kg", say: digits(1) };
  if (series.kind.endsWith("_percent")) return { unit: "%", say: digits(1) };
  const fine = /respiration|temperature|vo2max|^felt_|_cm$|_mmol_l$/.test(series.kind);
  return { unit: series.unit === "1/min" ? "/min" : (series.unit ?? ""), say: digits(fine ? 1 : 0) };
}

/** The last place something is known at. */
export const lastKnown = (values: readonly unknown[]) => values.findLastIndex((value) => value !== null);

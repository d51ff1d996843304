import type { Sport } from "@/api/types";
import { dayNumber, isoDay } from "@/charts/days";

export const PRESETS = ["days42", "season", "year", "own"] as const;
export type Preset = (typeof PRESETS)[number];

/** Days as an address writes them; both ends count. */
export type Span = { from: string; to: string };
export type Pair = { a: Span; b: Span };

const span = (from: number, to: number): Span => ({ from: isoDay(from), to: isoDay(to) });

/** 52 weeks, so that weekends lie on weekends. */
const YEAR = 364;

/** Two periods by name, both equally long, the later one up to today. */
export function pairOf(preset: Exclude<Preset, "own">, today: string): Pair {
  const now = dayNumber(today);
  if (preset === "days42") return { a: span(now - 41, now), b: span(now - 83, now - 42) };
  if (preset === "year") return { a: span(now - 27, now), b: span(now - 27 - YEAR, now - YEAR) };
  const year = Number(today.slice(0, 4));
  const days = now - dayNumber(`${year}-01-01`);
  const before = dayNumber(`${year - 1}-01-01`);
  return { a: { from: `${year}-01-01`, to: today }, b: span(before, before + days) };
}

export const lengthOf = ({ from, to }: Span) => dayNumber(to) - dayNumber(from) + 1;

/** What an athlete asks of a period first; the rest is behind a button. */
const FIRST: Record<string, readonly string[]> = {
  all: ["load", "timer_time", "distance", "ascent", "calories"],
  cycling: [
    "load",
    "timer_time",
    "distance",
    "ascent",
    "work",
    "average_power",
    "normalized_power",
    "mean_heart_rate",
    "efficiency_factor",
    "decoupling",
    "best_power_5s",
    "best_power_1min",
    "best_power_5min",
    "best_power_20min",
  ],
  running: [
    "load",
    "timer_time",
    "distance",
    "ascent",
    "run_pace",
    "run_gap",
    "mean_heart_rate",
    "run_efficiency",
    "run_decoupling",
    "run_cadence",
    "run_best_1k",
    "run_best_5k",
    "run_best_10k",
    "run_vdot",
  ],
  swimming: [
    "load",
    "swim_time",
    "swim_distance",
    "swim_pace",
    "swim_rest_share",
    "swim_swolf",
    "swim_stroke_rate",
    "swim_best_100m",
    "swim_best_400m",
    "swim_best_1500m",
  ],
  strength: [
    "load",
    "timer_time",
    "strength_sets",
    "strength_reps",
    "strength_volume",
    "e1rm_squat",
    "e1rm_bench",
    "e1rm_deadlift",
  ],
};

const USUAL = ["load", "timer_time", "distance", "ascent", "mean_heart_rate", "mean_speed", "calories"];

export function inOrder<Figure extends { slug: string }>(figures: readonly Figure[], sport: Sport | undefined) {
  const wanted = FIRST[sport ?? "all"] ?? USUAL;
  const first = wanted.flatMap((slug) => figures.find((figure) => figure.slug === slug) ?? []);
  return { first, rest: figures.filter((figure) => !wanted.includes(figure.slug)) };
}

import type { ParsedWorkout } from "@/api/types";

export type Stretch = ParsedWorkout["profile"][number];
export type Bar = {
  stretch: Stretch;
  nth: number;
  x: number;
  width: number;
  start: number;
  stop: number;
  open: boolean;
};

const OPEN_S = 300;
const LEAST = 0.004;
/** Shares of the drawing's height: where nothing is said of how hard, and where one stands still. */
const UNKNOWN = 0.45;
const RESTING = 0.12;
const LOWEST_TOP = 1.2;
const HIGHEST_TOP = 1.8;

/** How wide and how high each stretch is drawn, in shares of the drawing. `scale`: a step being dragged. */
export function bars(
  profile: readonly Stretch[],
  scale: { step: number; width: number; height: number } | null,
): Bar[] {
  const seconds = profile.map((one) => {
    const own = one.seconds ?? (one.metres == null ? OPEN_S : one.metres / 2.5);
    return Math.max(1, own * (scale?.step === one.step ? scale.width : 1));
  });
  const whole = seconds.reduce((sum, one) => sum + one, 0) || 1;
  const widths = seconds.map((one) => Math.max(LEAST, one / whole));
  const wide = widths.reduce((sum, one) => sum + one, 0) || 1;
  const top = topOf(profile);
  let x = 0;
  return profile.map((stretch, nth) => {
    const width = (widths[nth] ?? 0) / wide;
    const share = (value: number | null) => {
      if (stretch.band === "rest") return RESTING;
      if (value === null) return UNKNOWN;
      return Math.min(1, Math.max(0.06, (value * (scale?.step === stretch.step ? scale.height : 1)) / top));
    };
    const bar = {
      stretch,
      nth,
      x,
      width,
      start: share(stretch.start),
      stop: share(stretch.stop),
      open: stretch.seconds === null,
    };
    x += width;
    return bar;
  });
}

/** The share of the threshold at the upper edge of the drawing. */
export const topOf = (profile: readonly Stretch[]) =>
  Math.min(HIGHEST_TOP, Math.max(LOWEST_TOP, ...profile.flatMap((one) => [one.start ?? 0, one.stop ?? 0])));

/** A hue for how hard, as everywhere: the seven zones by the share of the threshold. */
export function zoneOf(stretch: Stretch): string {
  if (stretch.start === null || stretch.stop === null)
    return stretch.band === null && stretch.intent === "work" ? "var(--accent)" : "var(--line-strong)";
  const mean = (stretch.start + stretch.stop) / 2;
  const bounds = [0.55, 0.75, 0.9, 1.05, 1.2, 1.5];
  const zone = bounds.findIndex((bound) => mean <= bound + 1e-9);
  return `var(--zone-${zone < 0 ? 7 : zone + 1})`;
}

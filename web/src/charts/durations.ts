/** A curve runs from a second to hours: each tenfold takes the same room. */
const TICKS = [1, 2, 5, 15, 30, 60, 120, 300, 600, 1200, 3600, 7200, 18_000, 36_000, 86_400, 172_800];

export const logOf = (seconds: number) => Math.log10(seconds);

/** Ticks at durations people speak of, thinned until at most `most` remain. */
export function durationSplits(min: number, max: number, most: number): number[] {
  const within = TICKS.map(logOf).filter((tick) => tick >= min - 1e-9 && tick <= max + 1e-9);
  const every = Math.max(1, Math.ceil(within.length / most));
  return within.filter((_, at) => at % every === 0);
}

/** "5 s", "20 min", "1 h 30 min", as the language writes them. */
export function durationWords(seconds: number, language: string): string {
  const unit = (value: number, name: "hour" | "minute" | "second") =>
    new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "short" }).format(value);
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const parts = [hours && unit(hours, "hour"), minutes && unit(minutes, "minute"), rest && unit(rest, "second")];
  return parts.filter(Boolean).slice(0, 2).join(" ") || unit(0, "second");
}

import type { Streams } from "@/api/types";

/** One row per sample, every channel of the same length; `distance` never goes back and has no holes. */
export type Samples = {
  time: number[];
  distance: number[] | null;
  channels: Map<string, (number | null)[]>;
};

/** Time a line may bridge: longer holes are pauses and stay open. Watches that record "smart" space samples up to 10 s. */
const BRIDGED_S = 15;

export function samplesOf(streams: Streams): Samples {
  const found = new Map(streams.channels.map(({ channel, values }) => [channel, values]));
  const time = (found.get("time") ?? []) as number[];
  found.delete("time");
  const names = [...found.keys()];
  const out = { time: [] as number[], columns: names.map(() => [] as (number | null)[]) };
  for (let at = 0; at < time.length; at++) {
    const now = time[at] as number;
    const before = time[at - 1];
    if (before !== undefined && now - before > BRIDGED_S) {
      out.time.push(before + (now - before) / 2);
      for (const column of out.columns) column.push(null);
    }
    out.time.push(now);
    names.forEach((name, column) => {
      out.columns[column]?.push(found.get(name)?.[at] ?? null);
    });
  }
  const channels = new Map(names.map((name, column) => [name, out.columns[column] ?? []]));
  const distance = channels.get("distance");
  return { time: out.time, channels, distance: distance?.some((value) => value !== null) ? onward(distance) : null };
}

/** Holes take the last known distance, so that every sample has a place on the axis. */
function onward(distance: readonly (number | null)[]): number[] {
  let far = distance.find((value) => value !== null) ?? 0;
  return distance.map((value) => {
    if (value !== null && value > far) far = value;
    return far;
  });
}

export type Span = { from: number; to: number };

/** The first index whose x is at or after `value`. */
export function indexAt(xs: readonly number[], value: number): number {
  let low = 0;
  let high = xs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((xs[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const spanOf = (xs: readonly number[], from: number, to: number): Span => {
  const end = indexAt(xs, to);
  return { from: indexAt(xs, from), to: (xs[end] as number) > to && end > 0 ? end - 1 : end };
};

export type Plain = { mean: number; max: number; min: number; count: number };

/** Plain figures over the recorded samples of a span, for reading a chart; no physiology. Null when nothing was recorded. */
export function plainFigures(values: readonly (number | null)[], { from, to }: Span): Plain | null {
  let [sum, count, max, min] = [0, 0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let at = from; at <= to; at++) {
    const value = values[at];
    if (value === null || value === undefined) continue;
    sum += value;
    count += 1;
    if (value > max) max = value;
    if (value < min) min = value;
  }
  return count === 0 ? null : { mean: sum / count, max, min, count };
}

/** Values told by whole seconds, put where the samples are; a second nobody tells of stays open. */
export function placed(
  time: readonly number[],
  seconds: readonly number[],
  values: readonly (number | null)[],
): (number | null)[] {
  const bySecond = new Map(seconds.map((second, at) => [second, values[at] ?? null]));
  return time.map((at) => bySecond.get(Math.round(at)) ?? null);
}

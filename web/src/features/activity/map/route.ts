import type { Streams } from "@/api/types";

/** Recorded places in order, with holes where the receiver had no fix. Degrees, seconds, metres as recorded. */
export type Route = {
  pieces: [number, number][][];
  points: [number, number][];
  seconds: number[];
  metres: (number | null)[];
  box: { west: number; south: number; east: number; north: number };
};

/** A line is broken where this long passed without a fix: it would cross what nobody crossed. */
const BROKEN_AFTER_S = 120;

export function routeOf(streams: Streams): Route | null {
  const values = new Map(streams.channels.map((channel) => [channel.channel, channel.values]));
  const [time, latitude, longitude] = ["time", "latitude", "longitude"].map((name) => values.get(name) ?? []);
  const distance = values.get("distance");
  const route: Route = {
    pieces: [],
    points: [],
    seconds: [],
    metres: [],
    box: { west: 180, south: 90, east: -180, north: -90 },
  };
  let piece: [number, number][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < (time?.length ?? 0); at++) {
    const [now, lat, lon] = [time?.[at], latitude?.[at], longitude?.[at]];
    if (now == null || lat == null || lon == null) continue;
    if (now - before > BROKEN_AFTER_S) {
      piece = [];
      route.pieces.push(piece);
    }
    before = now;
    const point: [number, number] = [lon, lat];
    piece.push(point);
    route.points.push(point);
    route.seconds.push(now);
    route.metres.push(distance?.[at] ?? null);
    const { box } = route;
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return route.points.length > 1 ? route : null;
}

export type Mark = { index: number; label: string };

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200];
const MOST_MARKS = 14;

/** Where each so-and-so-many kilometres or miles of the recorded distance were reached. */
export function distanceMarks(route: Route, unit: number): Mark[] {
  const longest = route.metres.reduce<number>((far, metres) => Math.max(far, metres ?? 0), 0) / unit;
  const step = STEPS.find((length) => longest / length <= MOST_MARKS) ?? 500;
  const marks: Mark[] = [];
  let next = step;
  route.metres.forEach((metres, index) => {
    if (metres === null || metres / unit < next) return;
    marks.push({ index, label: String(next) });
    next = (Math.floor(metres / unit / step) + 1) * step;
  });
  return marks;
}

/** The recorded place nearest to one on the map, or nothing within `reach` degrees of latitude. */
export function nearest(route: Route, [lon, lat]: [number, number], reach: number): number | null {
  const narrow = Math.cos((lat * Math.PI) / 180);
  let best = reach * reach;
  let found: number | null = null;
  route.points.forEach(([x, y], index) => {
    const far = ((x - lon) * narrow) ** 2 + (y - lat) ** 2;
    if (far > best) return;
    best = far;
    found = index;
  });
  return found;
}

/** The pieces of the route between two moments. */
export function between(route: Route, from: number, to: number): [number, number][][] {
  const pieces: [number, number][][] = [];
  let at = 0;
  for (const piece of route.pieces) {
    const inside = piece.filter((_, index) => {
      const seconds = route.seconds[at + index] ?? Number.NaN;
      return seconds >= from && seconds <= to;
    });
    if (inside.length > 1) pieces.push(inside);
    at += piece.length;
  }
  return pieces;
}

import { expect, test } from "vitest";
import type { Streams } from "@/api/types";
import { between, distanceMarks, nearest, routeOf } from "./route";

const streams = (channels: Record<string, (number | null)[]>): Streams => ({
  activity_id: "a",
  start: "2026-05-01T06:30:00Z",
  count: channels.time?.length ?? 0,
  channels: Object.entries(channels).map(([channel, values]) => ({ channel, unit: "", values })),
});

const north = (count: number) => Array.from({ length: count }, (_, at) => at);
const line = routeOf(
  streams({
    time: north(101),
    latitude: north(101).map((at) => 37 + at * 0.001),
    longitude: north(101).map(() => 127),
    distance: north(101).map((at) => at * 111),
  }),
);

test("samples without a fix are left out, and nothing is drawn across a long hole", () => {
  const route = routeOf(
    streams({
      time: [0, 1, 2, 500, 501],
      latitude: [37, null, 37.001, 37.1, 37.101],
      longitude: [127, 127, 127.001, 127.1, 127.101],
    }),
  );
  expect(route?.pieces.map((piece) => piece.length)).toEqual([2, 2]);
  expect(route?.seconds).toEqual([0, 2, 500, 501]);
  expect(route?.box).toEqual({ west: 127, east: 127.101, south: 37, north: 37.101 });
});

test("without places there is no route", () => {
  expect(routeOf(streams({ time: [0, 1], latitude: [null, null], longitude: [null, null] }))).toBeNull();
});

test("marks stand where the recorded distance passed them, and are never many", () => {
  if (!line) throw new Error("no route");
  const marks = distanceMarks(line, 1000);
  expect(marks[0]).toEqual({ index: 10, label: "1" });
  expect(marks.at(-1)?.label).toBe("11");
  expect(distanceMarks(line, 100).length).toBeLessThanOrEqual(14);
});

test("the nearest recorded place is found within reach, and none beyond it", () => {
  if (!line) throw new Error("no route");
  expect(nearest(line, [127.0001, 37.05], 0.01)).toBe(50);
  expect(nearest(line, [128, 37.05], 0.01)).toBeNull();
});

test("a selection is the part of the route inside it", () => {
  if (!line) throw new Error("no route");
  expect(between(line, 10, 20)[0]).toHaveLength(11);
  expect(between(line, 1000, 2000)).toEqual([]);
});

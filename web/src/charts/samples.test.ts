import { expect, test } from "vitest";
import type { Streams } from "@/api/types";
import { indexAt, placed, plainFigures, samplesOf, spanOf } from "./samples";

const streams = (channels: Record<string, (number | null)[]>): Streams => ({
  activity_id: "a",
  start: "2026-05-01T06:30:00Z",
  count: channels.time?.length ?? 0,
  channels: Object.entries(channels).map(([channel, values]) => ({ channel, unit: "", values })),
});

test("a pause stays open: a row of nothing parts what came before from what came after", () => {
  const samples = samplesOf(streams({ time: [0, 1, 100, 101], power: [200, 210, 190, 195] }));
  expect(samples.time).toEqual([0, 1, 50.5, 100, 101]);
  expect(samples.channels.get("power")).toEqual([200, 210, null, 190, 195]);
});

test("distance has a place for every sample and never goes back", () => {
  const samples = samplesOf(streams({ time: [0, 1, 2, 3], distance: [null, 5, null, 4] }));
  expect(samples.distance).toEqual([5, 5, 5, 5]);
});

test("no recorded distance is no distance axis", () => {
  expect(samplesOf(streams({ time: [0, 1], distance: [null, null] })).distance).toBeNull();
});

test("figures leave out what was not recorded, and nothing recorded is nothing, not 0", () => {
  expect(plainFigures([100, null, 200], { from: 0, to: 2 })).toEqual({ mean: 150, max: 200, min: 100, count: 2 });
  expect(plainFigures([null, null], { from: 0, to: 1 })).toBeNull();
});

test("a span holds the samples inside it and no other", () => {
  const xs = [0, 10, 20, 30, 40];
  expect(spanOf(xs, 5, 25)).toEqual({ from: 1, to: 2 });
  expect(spanOf(xs, 10, 30)).toEqual({ from: 1, to: 3 });
  expect(indexAt(xs, 99)).toBe(4);
});

test("seconds worked out elsewhere find their samples, and a pause stays open", () => {
  expect(placed([0, 1, 1.4, 7, 60], [0, 1, 60], [5, null, 7])).toEqual([5, null, null, null, 7]);
});

import i18next from "i18next";
import { expect, test } from "vitest";
import { Format } from "@/i18n/format";
import { drawingOf, panelOf } from "./channels";

const metric = new Format("en", "metric", "Asia/Seoul");
const imperial = new Format("en", "imperial", "Asia/Seoul");
const panel = (...args: [Parameters<typeof panelOf>[0], number[], Format, string?]) =>
  panelOf(args[0], args[1], args[2], i18next.t, args[3]);

test("a runner reads pace, a rider speed", () => {
  const run = panel("speed", [1000 / 255, 0.1], metric, "running");
  expect([run.label, run.unit, run.say(1000 / 255), run.say(0.1)]).toEqual(["Pace", "/km", "4:15", "—"]);
  const ride = panel("speed", [10], metric, "cycling");
  expect([ride.unit, ride.values[0], ride.say(36)]).toEqual(["km/h", 36, "36.0"]);
});

test("units are the athlete's", () => {
  expect(panel("altitude", [100], imperial).values[0]).toBeCloseTo(328.08, 1);
  expect(panel("temperature", [20], imperial).values[0]).toBe(68);
  expect(panel("w_balance", [15_500], metric).values[0]).toBe(15.5);
});

test("pace is shown in the range run in, power down to nothing", () => {
  const same = (seconds: number) => seconds;
  expect(drawingOf(panel("speed", [3], metric, "running"), same).fromZero).toBe(false);
  expect(drawingOf(panel("power", [200], metric), same).fromZero).toBe(true);
});

test("efforts are shades of their panel", () => {
  const drawn = drawingOf({ ...panel("w_balance", [1], metric), marked: [{ from: 10, to: 40 }] }, (at) => at / 10);
  expect(drawn.shades).toEqual([{ min: 1, max: 4, color: "accent", edges: false }]);
  expect(drawn.zero).toBe(true);
});

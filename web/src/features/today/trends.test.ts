import { expect, test } from "vitest";
import type { Trend } from "@/api/types";
import { Format } from "@/i18n/format";
import { say } from "./Trends";

const format = new Format("en", "metric", "Asia/Seoul");
const trend = (unit: string, recent: number, slug = "x", precision = 0) =>
  ({ slug, unit, precision, recent, before: recent, sport: null }) as Trend;

test("a change of nights and weeks is told in minutes, as they are in hours", () => {
  const sleep = trend("s", 27_000, "sleep_7d");
  expect([say(27_000, sleep, format), say(540, sleep, format)]).toEqual(["7h 30m", "9m"]);
});

test("fitness without a unit, the rest in its own", () => {
  expect(say(45.2, trend("load/d", 45.2, "fitness", 1), format)).toBe("45");
  expect(say(1.234, trend("W/bpm", 1.2, "efficiency_factor", 2), format)).toBe("1.23 W/bpm");
});

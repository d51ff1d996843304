import { expect, test } from "vitest";
import type { WeekSum } from "@/api/types";
import { dayNumber, isoDay } from "@/charts/days";
import { firstKnown, gridOfWeeks, shadesOf, viewOf, weeksOf } from "./form";

const days = ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"];

test("days nobody knows the load of are one shade, and rest is none", () => {
  const shades = shadesOf({ days, load: [10, null, null, 0, 5], today: "2026-11-05", future_from: null });
  expect(shades.map(({ min, max }) => [isoDay(min + 0.5), isoDay(max - 0.5)])).toEqual([["2026-11-02", "2026-11-03"]]);
});

test("an unknown today is shaded, days to come are not unknown", () => {
  const shades = shadesOf({ days, load: [1, 1, null, null, null], today: "2026-11-03", future_from: "2026-11-04" });
  expect(shades).toEqual([
    { min: dayNumber("2026-11-03") - 0.5, max: dayNumber("2026-11-03") + 0.5, edges: false },
    { min: dayNumber("2026-11-04"), max: dayNumber("2026-11-05"), color: "accent", edges: false },
  ]);
});

test("what lies before the first known day is cut", () => {
  expect(firstKnown({ load: [null, null, 0, 4] })).toBe(2);
  expect(firstKnown({ load: [null] })).toBe(0);
});

test("a span is its last days, never more than there are", () => {
  const x = Array.from({ length: 100 }, (_, at) => at);
  expect(viewOf("6w", x)).toEqual({ min: 57, max: 99 });
  expect(viewOf("1y", x)).toEqual({ min: 0, max: 99 });
  expect(viewOf("all", x)).toBeNull();
  expect(viewOf("6w", [])).toBeNull();
});

const week = (since: string, sport: string, load: number | null, without_load = 0) =>
  ({ since, sport, load, without_load, timer_s: 3600, distance_m: 1000 }) as WeekSum;

test("weeks have no holes, and the sport with the most stands lowest", () => {
  const sums = [week("2026-11-02", "running", 50), week("2026-11-16", "cycling", 300, 1)];
  const { mondays, bySport, withoutLoad } = weeksOf(sums, "load");
  expect(mondays.map(isoDay)).toEqual(["2026-11-02", "2026-11-09", "2026-11-16"]);
  expect(bySport).toEqual([
    { sport: "cycling", values: [0, 0, 300] },
    { sport: "running", values: [50, 0, 0] },
  ]);
  expect(withoutLoad).toBe(1);
});

test("no weeks are no weeks, and a sport without the figure is left out", () => {
  expect(weeksOf([], "load").mondays).toEqual([]);
  expect(weeksOf([week("2026-11-02", "running", null)], "load").bySport).toEqual([]);
});

test("zones of weeks stand a week apart, an empty week between them", () => {
  const monday = dayNumber("2026-11-02");
  const { mondays, rows } = gridOfWeeks(
    [
      { monday: monday + 14, values: [60, 30] },
      { monday, values: [10] },
    ],
    2,
  );
  expect(mondays).toEqual([monday, monday + 7, monday + 14]);
  expect(rows).toEqual([
    [10, 0, 60],
    [0, 0, 30],
  ]);
});

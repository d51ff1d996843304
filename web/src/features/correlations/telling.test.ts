import { expect, test } from "vitest";
import { Format } from "@/i18n/format";
import { dayBefore, sideOf, signed } from "./telling";

const format = new Format("en", "metric", "Asia/Seoul");

test("nights in hours, best times by the clock, paces per distance", () => {
  const term = (slug: string, unit: string, precision = 0) => ({ slug, name: slug, unit, precision });
  expect(sideOf(term("sleep_s", "s"), null, format).say(27_000)).toBe("7h 30m");
  expect(sideOf(term("swim_best_100yd", "s", 1), "swimming", format).say(84.2)).toBe("1:24.2");
  expect(sideOf(term("swim_pace", "s/100m"), "swimming", format).say(112)).toBe("1:52 /100m");
  expect(sideOf(term("swim_distance", "m"), "swimming", format).say(4200)).toBe("4,200 m");
});

test("a coefficient has its sign", () => {
  expect([signed(0.521, format), signed(-0.3, format), signed(0, format)]).toEqual(["+0.52", "−0.30", "0.00"]);
});

test("the day that came before, over the end of a month", () => {
  expect([dayBefore("2026-03-01", 1), dayBefore("2026-03-01", 0)]).toEqual(["2026-02-28", "2026-03-01"]);
});

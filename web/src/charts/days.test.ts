import { expect, test } from "vitest";
import { dayLabel, dayNumber, daySplits, isoDay } from "./days";

test("a day is a whole number and comes back", () => {
  expect(dayNumber("1970-01-02")).toBe(1);
  for (const day of ["2019-02-28", "2020-02-29", "2026-11-21"]) expect(isoDay(dayNumber(day))).toBe(day);
});

test.each([
  ["2026-11-01", "2026-11-07", 10, "2026-11-01"],
  ["2026-11-01", "2026-12-15", 8, "2026-11-02"],
  ["2026-01-15", "2026-12-15", 12, "2026-02-01"],
  ["2016-05-05", "2026-05-05", 12, "2017-01-01"],
])("ticks between %s and %s fall on days people speak of", (from, to, most, first) => {
  const ticks = daySplits(dayNumber(from), dayNumber(to), most);
  expect(isoDay(ticks[0] as number)).toBe(first);
  expect(ticks.length).toBeGreaterThan(2);
  expect(ticks.length).toBeLessThanOrEqual(most);
  expect(ticks.every((tick) => tick >= dayNumber(from) && tick <= dayNumber(to))).toBe(true);
});

test("a label says the year in January, the month on its first, else the day", () => {
  expect(dayLabel(dayNumber("2026-01-01"), "en")).toBe("2026");
  expect(dayLabel(dayNumber("2026-03-01"), "en")).toBe("Mar");
  expect(dayLabel(dayNumber("2026-03-09"), "en")).toBe("3/9");
  expect(dayLabel(dayNumber("2026-03-01"), "ko")).toBe("3월");
});

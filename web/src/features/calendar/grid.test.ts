import { expect, test } from "vitest";
import { daysOfWeek, mondayOf, nextMonth, plus, todayIn, weeksOfMonth } from "./grid";

test("weeks begin on Monday, also over the turn of the year and of the clock", () => {
  expect(mondayOf("2026-11-22")).toBe("2026-11-16");
  expect(mondayOf("2027-01-01")).toBe("2026-12-28");
  expect(plus("2026-03-28", 2)).toBe("2026-03-30");
  expect(daysOfWeek("2026-11-16").at(-1)).toBe("2026-11-22");
});

test("a month has every week that touches it, and no other", () => {
  expect(weeksOfMonth("2026-11")).toEqual([
    "2026-10-26",
    "2026-11-02",
    "2026-11-09",
    "2026-11-16",
    "2026-11-23",
    "2026-11-30",
  ]);
  expect(weeksOfMonth("2027-02")).toHaveLength(4);
});

test("months go on over the years", () => {
  expect(nextMonth("2026-12", 1)).toBe("2027-01");
  expect(nextMonth("2026-01", -1)).toBe("2025-12");
});

test("today is the athlete's, not the server's", () => {
  expect(todayIn("Asia/Seoul", new Date("2026-11-21T16:00:00Z"))).toBe("2026-11-22");
  expect(todayIn("America/New_York", new Date("2026-11-21T02:00:00Z"))).toBe("2026-11-20");
});

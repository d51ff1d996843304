import { expect, test } from "vitest";
import { daysLeft } from "./telling";

test("days left are whole ones, and none is zero", () => {
  const now = new Date("2026-11-21T12:00:00Z");
  expect(daysLeft("2026-11-24T13:00:00Z", now)).toBe(3);
  expect(daysLeft("2026-11-21T20:00:00Z", now)).toBe(0);
  expect(daysLeft("2026-11-20T12:00:00Z", now)).toBe(-1);
});

import { expect, test } from "vitest";
import { clock, Format } from "./format";

const korean = new Format("ko", "metric", "Asia/Seoul");
const english = new Format("en", "imperial", "America/Chicago");

test("time is told as a watch tells it", () => {
  expect([clock(0), clock(61.4), clock(9000), clock(36_000)]).toEqual(["0:00", "1:01", "2:30:00", "10:00:00"]);
});

test("distance and height follow the units", () => {
  expect(korean.distance(42_195)).toEqual({ value: "42.2", unit: "km" });
  expect(english.distance(1609.344)).toEqual({ value: "1.00", unit: "mi" });
  expect(english.height(304.8)).toEqual({ value: "1,000", unit: "ft" });
});

test("on foot it is pace, on wheels speed, in water per hundred metres", () => {
  expect(korean.speed(1000 / 300, "running")).toEqual({ value: "5:00", unit: "/km" });
  expect(korean.speed(10, "cycling")).toEqual({ value: "36.0", unit: "km/h" });
  expect(korean.speed(1, "swimming")).toEqual({ value: "1:40", unit: "/100m" });
});

test("the wrist's own clock wins over the account's zone", () => {
  const noon = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  expect(korean.moment("2026-05-01T06:30:00Z", noon, 7200)).toBe("08:30");
  expect(korean.moment("2026-05-01T06:30:00Z", noon, null)).toBe("15:30");
});

test("just now is not nought minutes", () => {
  const now = Date.parse("2026-05-01T06:30:00Z");
  expect(korean.ago("2026-05-01T06:29:40Z", now)).toBe("지금");
  expect(english.ago("2026-05-01T04:30:00Z", now)).toBe("2 hours ago");
});

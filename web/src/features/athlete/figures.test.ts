import { expect, test } from "vitest";
import { Format } from "@/i18n/format";
import { figureOf, settingQuantity, typedOf } from "./figures";

const metric = new Format("en", "metric", "Asia/Seoul");
const imperial = new Format("en", "imperial", "Asia/Seoul");

test.each([
  ["W", "cycling", 262, "262", "W"],
  ["J", "cycling", 21_500, "21.5", "kJ"],
  ["kg", null, 68.4, "68.4", "kg"],
  ["m/s", "running", 1000 / 255, "4:15", "/km"],
  ["m/s", "swimming", 100 / 95, "1:35", "/100m"],
  ["1", null, 0.0045, "0.0045", ""],
] as const)("%s for %s is shown, and what is shown is read back", (unit, sport, value, shown, named) => {
  const figure = figureOf(unit, sport, metric);
  expect(figure.show(value)).toBe(shown);
  expect(figure.unit).toBe(named);
  expect(figure.read(typedOf(figure, value))).toBeCloseTo(value, 3);
});

test("imperial weights are typed in pounds and kept in kilograms", () => {
  const figure = figureOf("kg", null, imperial);
  expect(figure.unit).toBe("lb");
  expect(figure.read("150")).toBeCloseTo(68.04, 2);
});

test("a thousand joules are typed without their separator", () => {
  expect(typedOf(figureOf("W", "cycling", metric), 1250)).toBe("1250");
});

test.each(["", "fast", "4:7", "0:00"])("%o is no pace", (typed) => {
  expect(figureOf("m/s", "running", metric).read(typed)).toBeNull();
});

test("nothing typed is not zero", () => {
  expect(figureOf("W", "cycling", metric).read("  ")).toBeNull();
});

test("zones are their bounds in a row", () => {
  expect(settingQuantity({ value: [138, 189], sport: "cycling" }, "W", metric)).toEqual({
    value: "138 · 189",
    unit: "W",
  });
});

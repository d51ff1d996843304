import { expect, test } from "vitest";
import { Format } from "@/i18n/format";
import { quantityOf, words } from "./show";

const metric = new Format("en", "metric", "Asia/Seoul");
const imperial = new Format("en", "imperial", "Asia/Seoul");

test.each([
  [0.873, "1", 2, "0.87"],
  [84.2, "load", 0, "84"],
  [3725, "s", 0, "1:02:05"],
  [0.254, "s", 3, "0.254 s"],
  [1497, "s", 1, "24:57"],
  [255, "s/km", 0, "4:15 /km"],
  [95, "s/100m", 0, "1:35 /100m"],
  [12.3, "degC", 1, "12.3 °C"],
  [640, "m", 0, "640 m"],
  [268, "W", 0, "268 W"],
])("%d %s is shown as %s", (value, unit, precision, shown) => {
  expect(
    words(quantityOf(value as number, { unit: unit as string, precision: precision as number }, "running", metric)),
  ).toBe(shown);
});

test("what is a distance is told as one, what is a height as one", () => {
  expect(words(quantityOf(12_300, { unit: "m", precision: 0, slug: "distance" }, "cycling", metric))).toBe("12.3 km");
  expect(words(quantityOf(640, { unit: "m", precision: 0, slug: "ascent" }, "cycling", imperial))).toBe("2,100 ft");
});

test("a pace per kilometre becomes one per mile", () => {
  expect(words(quantityOf(300, { unit: "s/km", precision: 0 }, "running", imperial))).toBe("8:03 /mi");
});

test("a speed of nothing has no pace", () => {
  expect(words(quantityOf(0, { unit: "m/s", precision: 1 }, "running", metric))).toBe("0.0 m/s");
});

test("steps and strokes a minute are named, per cent stands close", () => {
  expect(words(quantityOf(172, { unit: "1/min", precision: 0, slug: "run_cadence" }, "running", metric))).toBe(
    "172 spm",
  );
  expect(words(quantityOf(14.2, { unit: "1/min", precision: 1, slug: "respiration_7d" }, "", metric))).toBe(
    "14.2 /min",
  );
  expect(words(quantityOf(9.66, { unit: "%", precision: 1 }, "", metric))).toBe("9.7%");
});

test("tenths of a second are told where they decide", () => {
  expect(words(quantityOf(72.78, { unit: "s", precision: 1 }, "swimming", metric))).toBe("1:12.8");
  expect(words(quantityOf(1328.4, { unit: "s", precision: 1 }, "swimming", metric))).toBe("22:08");
  expect(words(quantityOf(91.9, { unit: "s", precision: 0 }, "running", metric))).toBe("1:32");
});

test("VDOT is an index", () => {
  expect(words(quantityOf(49.97, { unit: "ml/kg/min", precision: 1, slug: "run_vdot" }, "running", metric))).toBe(
    "50.0",
  );
});

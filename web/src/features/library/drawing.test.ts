import { expect, test } from "vitest";
import { bars, TALLEST } from "./drawing";

test("bars lie side by side and fill the width", () => {
  const found = bars(
    [
      [600, 48, 72],
      [300, 100, 100],
      [100, 0, 0],
    ],
    "cycling",
  );
  expect(found.map((bar) => bar.x)).toEqual([0, 600, 900]);
  expect(found.reduce((sum, bar) => sum + bar.width, 0)).toBeCloseTo(1000);
  expect(found[0]).toMatchObject({ start: 48, stop: 72, zone: 2 });
  expect(found[1]?.zone).toBe(4);
  expect(found[2]).toMatchObject({ zone: 0 });
});

test("what nobody can say is drawn plain, what is too high is cut", () => {
  expect(bars([[null, null, null]], "strength")[0]).toMatchObject({ width: 1000, zone: "work" });
  expect(bars([[10, 250, 250]], "cycling")[0]).toMatchObject({ start: TALLEST, stop: TALLEST, zone: 7 });
  expect(bars([], "running")).toEqual([]);
});

test("a zone is that of its sport", () => {
  expect(bars([[60, 85, 85]], "running")[0]?.zone).toBe(2);
  expect(bars([[60, 85, 85]], "cycling")[0]?.zone).toBe(3);
});

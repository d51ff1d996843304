import { expect, test } from "vitest";
import { inOrder, lengthOf, PRESETS, pairOf } from "./periods";
import { periodSearch } from "./search";

test("both periods are equally long and never overlap", () => {
  for (const preset of PRESETS.filter((one) => one !== "own"))
    for (const today of ["2026-11-21", "2024-02-29", "2025-01-01"]) {
      const { a, b } = pairOf(preset, today);
      expect([preset, lengthOf(a)]).toEqual([preset, lengthOf(b)]);
      expect(a.to).toBe(today);
      expect(b.to < a.from).toBe(true);
    }
});

test("a season runs from New Year, a year ago on the same weekday", () => {
  expect(pairOf("season", "2026-11-21").b).toEqual({ from: "2025-01-01", to: "2025-11-21" });
  const { a, b } = pairOf("year", "2026-11-21");
  expect(new Date(a.from).getUTCDay()).toBe(new Date(b.from).getUTCDay());
});

test("what is asked first comes first, nothing is lost", () => {
  const figures = ["tss", "distance", "load"].map((slug) => ({ slug }));
  const { first, rest } = inOrder(figures, undefined);
  expect(first.map(({ slug }) => slug)).toEqual(["load", "distance"]);
  expect(rest.map(({ slug }) => slug)).toEqual(["tss"]);
});

test("an address holds all four days or none", () => {
  const days = { a_from: "2026-01-01", a_to: "2026-02-01", b_from: "2025-01-01", b_to: "2025-02-01" };
  expect(periodSearch({ ...days, sport: "cycling" })).toEqual({ ...days, sport: "cycling" });
  expect(periodSearch({ ...days, b_to: "soon", preset: "year" })).toEqual({ preset: "year" });
  expect(periodSearch({ ...days, a_from: "2026-13-40", sport: "chess" })).toEqual({});
});

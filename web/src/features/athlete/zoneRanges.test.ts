import i18next from "i18next";
import { expect, test } from "vitest";
import { Format } from "@/i18n/format";
import { figureOf } from "./figures";
import { zoneRanges } from "./zoneRanges";

const metric = new Format("en", "metric", "UTC");
const told = (bounds: readonly number[], unit: string, sport: string | null) =>
  zoneRanges(bounds, figureOf(unit, sport, metric), i18next.t).map(({ name, range }) => `${name} ${range}`);

test("one more zone than bounds, the outer ones open", () => {
  expect(told([110, 130, 170], "bpm", null)).toEqual(["Z1 up to 110", "Z2 110–130", "Z3 130–170", "Z4 over 170"]);
});

test("zones of pace grow faster, not greater", () => {
  expect(told([1000 / 330, 1000 / 270], "m/s", "running")).toEqual([
    "Z1 slower than 5:30",
    "Z2 5:30–4:30",
    "Z3 faster than 4:30",
  ]);
});

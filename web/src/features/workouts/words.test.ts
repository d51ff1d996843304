import i18next from "i18next";
import { expect, test } from "vitest";
import { Format } from "@/i18n/format";
import { lines } from "./model";
import { endWords, stepWords, targetWords } from "./words";

const t = i18next.t;
const metric = new Format("en", "metric", "UTC");

test("an end is told in the words of its sport", () => {
  expect(endWords({ kind: "time", value: 240 }, "cycling", t, metric)).toBe("4:00");
  expect(endWords({ kind: "distance", value: 400 }, "running", t, metric)).toBe("400 m");
  expect(endWords({ kind: "distance", value: 1500 }, "swimming", t, metric)).toBe("1,500 m");
  expect(endWords({ kind: "distance", value: 5000 }, "running", t, metric)).toBe("5.00 km");
  expect(endWords({ kind: "reps", value: 1 }, "strength", t, metric)).toBe("1 rep");
  expect(endWords({ kind: "lap_press" }, "cycling", t, metric)).toBe("until the lap button");
});

test("a target is told on its own scale", () => {
  const one = (
    measure: "power" | "speed" | "rpe",
    scale: "absolute" | "of_threshold" | "zone",
    low: number,
    high: number,
  ) => targetWords({ measure, scale, low, high }, "running", t, metric);
  expect(one("power", "of_threshold", 1.05, 1.1)).toBe("105–110 % of FTP");
  expect(one("power", "absolute", 250, 250)).toBe("250 W");
  expect(one("power", "zone", 2, 2)).toBe("power zone 2");
  expect(one("speed", "absolute", 4, 4.1667)).toBe("4:10–4:00 /km");
  expect(one("rpe", "absolute", 7, 8)).toBe("RPE 7–8");
  const css = { measure: "speed", scale: "offset_100", low: 0, high: 2 } as const;
  expect(targetWords(css, "swimming", t, metric)).toBe("CSS 0–+2 s/100 m");
});

test("a set tells its load and what is left in reserve", () => {
  const lift = { exercise: "no_such_exercise", reps_low: 6, reps_high: 8, weight_kg: 82.5, rir: 2 };
  expect(stepWords({ intent: "work", end: { kind: "reps", value: 8 }, lift }, "strength", t, metric)).toEqual([
    "No such exercise",
    "6–8 reps",
    "82.5 kg",
    "2 in reserve",
  ]);
});

test("repeats stand above what they repeat, each row with a key of its own", () => {
  const step = { intent: "work", end: { kind: "time", value: 60 } } as const;
  const rows = lines([step, { times: 3, steps: [step, { times: 2, steps: [step] }] }, step]);
  expect(rows.map((row) => `${row.key} ${row.depth} ${row.kind}`)).toEqual([
    "0 0 step",
    "1 0 repeat",
    "1.0 1 step",
    "1.1 1 repeat",
    "1.1.0 2 step",
    "2 0 step",
  ]);
});

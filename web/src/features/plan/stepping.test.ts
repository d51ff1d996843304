import { expect, test } from "vitest";
import type { PlannedItem } from "@/api/planTypes";
import type { Body } from "@/features/workouts/model";
import { changesOfSteps, stepsOf } from "./stepping";

const item = { id: "a", day: "2026-11-24", start: "06:30" } as PlannedItem;
const first: Body = { sport: "cycling", name: "Ride", steps: [{ intent: "work", end: { kind: "time", value: 600 } }] };
const longer: Body = { ...first, steps: [{ intent: "work", end: { kind: "time", value: 900 } }] };

test("steps as they were ask for nothing, others take the place of these", () => {
  expect(changesOfSteps(item, true, first, structuredClone(first), "Ride")).toEqual([]);
  expect(changesOfSteps(item, true, first, longer, "Ride")).toEqual([
    { op: "replace", id: "a", item: { workout: longer } },
  ]);
  const unnamed = changesOfSteps(item, true, first, { ...longer, name: "  " }, "Ride");
  expect(unnamed[0]?.item?.workout).toEqual(longer);
});

test("what was taken out meanwhile is put there again, so that nothing typed is lost", () => {
  expect(changesOfSteps(item, false, first, first, "Ride")).toEqual([
    { op: "add", day: "2026-11-24", start: "06:30", item: { workout: first } },
  ]);
  const anyTime = { ...item, start: null };
  expect(changesOfSteps(anyTime, false, first, longer, "Ride")[0]).not.toHaveProperty("start");
});

test("an address names the branch only where it is not the one that is carried out", () => {
  expect(stepsOf({ id: "p", line: "main", branch: "main" }, item)).toEqual({ plan: "p", item: "a" });
  expect(stepsOf({ id: "p", line: "more", branch: "main" }, item)).toEqual({ plan: "p", item: "a", branch: "more" });
});

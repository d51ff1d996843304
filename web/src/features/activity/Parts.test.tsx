import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { Activity } from "@/api/types";
import { show } from "@/testing/render";
import { Parts } from "./Parts";

const length = (at: number, fields: Record<string, number | string>) => ({
  kind: "length",
  start_s: at * 30,
  end_s: at * 30 + 30,
  fields: { total_timer_time: 30, ...fields },
});
const activity = (parts: Partial<Activity>) =>
  ({ sport: "swimming", laps: [], sets: [], pauses: [], ...parts }) as unknown as Activity;

test("a pool's lengths show what the device wrote and nothing it did not", async () => {
  const swim = activity({
    laps: [
      { kind: "lap", start_s: 0, end_s: 60, fields: { total_distance: 50, enhanced_avg_speed: 1 } },
      length(0, { length_type: "active", swim_stroke: "freestyle", total_strokes: 16, avg_speed: 0.8 }),
      length(1, { length_type: "idle" }),
    ],
  });
  const select = vi.fn();
  await show(<Parts activity={swim} selection={null} onSelection={select} />);
  await expect.element(page.getByRole("cell", { name: "50 m" })).toBeVisible();
  await page.getByRole("button", { name: "1 length" }).click();
  await expect.element(page.getByRole("cell", { name: "Freestyle" })).toBeVisible();
  await expect.element(page.getByRole("cell", { name: "2:05 /100m" })).toBeVisible();
  await expect.element(page.getByRole("cell", { name: "Rest" })).toBeVisible();
  expect(page.getByRole("columnheader", { name: "SWOLF" }).elements()).toEqual([]);
  await page.getByRole("button", { name: "Show the rest after Length 1 in the chart" }).click();
  expect(select).toHaveBeenCalledWith({ from: 30, to: 60 });
});

test("a set without repetitions says it does not know them", async () => {
  const gym = activity({
    sport: "strength",
    sets: [
      { start_s: 0, duration_s: 40, kind: "active", exercise: "barbell_back_squat", reps: 8, weight_kg: 72.5 },
      { start_s: 40, duration_s: 90, kind: "rest", exercise: null, reps: null, weight_kg: null },
      { start_s: null, duration_s: 45, kind: "active", exercise: "plank", reps: null, weight_kg: null, rpe: 8.5 },
    ],
  });
  await show(<Parts activity={gym} selection={null} onSelection={() => undefined} />);
  await expect.element(page.getByRole("cell", { name: "Barbell back squat" })).toBeVisible();
  await expect.element(page.getByRole("cell", { name: "72.5 kg" })).toBeVisible();
  await expect.element(page.getByRole("cell", { name: "—" }).first()).toBeVisible();
  await expect.element(page.getByRole("cell", { name: "8.5" })).toBeVisible();
  expect(page.getByRole("button", { name: "Show Set 3 in the chart" }).elements()).toEqual([]);
});

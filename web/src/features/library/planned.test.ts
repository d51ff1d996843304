import { expect, test } from "vitest";
import type { LibraryWorkout } from "@/api/types";
import { planned } from "./planned";

const workout = {
  slug: "tempo",
  level: 3,
  name: "Tempo",
  role: "hard",
  workout: { steps: [] },
} as unknown as LibraryWorkout;

test("a plan takes a workout by its level and the length asked for, a lighter one by its steps", () => {
  expect(planned(workout, {})).toEqual({ template: "tempo", level: 3 });
  expect(planned(workout, { level: 3, minutes: 50 })).toEqual({ template: "tempo", level: 3, minutes: 50 });
  expect(planned(workout, { deload: true })).toEqual({ name: "Tempo", role: "hard", workout: { steps: [] } });
});

import type { Change } from "@/api/planTypes";
import type { LibraryWorkout } from "@/api/types";
import type { LibraryChoice } from "./search";

/** As a plan takes it: the workout at its level and length; of a lighter week, which no level tells, its steps. */
export function planned(workout: LibraryWorkout, choice: LibraryChoice): NonNullable<Change["item"]> {
  const { slug, level, name, role } = workout;
  if (choice.deload) return { name, role: role as "strength", workout: workout.workout };
  return { template: slug, level, ...(choice.minutes !== undefined && { minutes: choice.minutes }) };
}

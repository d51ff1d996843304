import type { Change, Plan, PlannedItem } from "@/api/planTypes";
import type { Body } from "@/features/workouts/model";

/** The address of a workout's steps. */
export const stepsOf = (plan: Pick<Plan, "id" | "line" | "branch" | "offer">, item: Pick<PlannedItem, "id">) => ({
  plan: plan.id,
  item: item.id,
  ...(plan.line !== plan.branch && { branch: plan.line }),
  ...(plan.offer && { offer: plan.offer }),
});

/** Other steps in a workout's place; where somebody took it out meanwhile, a workout of that day. Nothing: as they were. */
export function changesOfSteps(item: PlannedItem, there: boolean, first: Body, body: Body, unnamed: string): Change[] {
  if (there && JSON.stringify(body) === JSON.stringify(first)) return [];
  const workout = { ...body, name: body.name.trim() || unnamed } as unknown as NonNullable<Change["item"]>["workout"];
  if (there) return [{ op: "replace", id: item.id, item: { workout } }];
  return [{ op: "add", day: item.day, ...(item.start && { start: item.start }), item: { workout } }];
}

import type { AdaptWish, Plan, PlannedItem } from "@/api/planTypes";
import type { Agenda, Done } from "@/features/calendar/types";
import type { THINGS } from "@/features/library/search";
import { addDays } from "./calendar";
import type { PlanSport } from "./naming";

export const WHATS = ["missed", "moved", "replaced", "sick", "injured", "travelling", "tired", "ahead"] as const;
export type What = (typeof WHATS)[number];

export const PARTS = [
  "knee",
  "achilles",
  "calf",
  "hamstring",
  "quad",
  "hip",
  "groin",
  "ankle",
  "foot",
  "shin",
  "back",
  "shoulder",
  "neck",
  "wrist",
  "elbow",
  "rib",
] as const;

/** Days back to which something may be told late. */
export const BACK = 14;

export type Happening = {
  what: What;
  itemId: string;
  activityId: string;
  day: string;
  from: string;
  to: string;
  part: (typeof PARTS)[number];
  without: readonly PlanSport[];
  /** While travelling: null is no training at all. */
  things: readonly (typeof THINGS)[number][] | null;
};

/** Workouts it may be about: of the last two weeks, not done; one that was moved may also be still to come. */
export function itemsFor(what: What, plan: Pick<Plan, "items">, today: string): PlannedItem[] {
  if (what !== "missed" && what !== "moved" && what !== "replaced") return [];
  const last = what === "moved" ? addDays(today, BACK) : today;
  return plan.items.filter(
    (item) => item.done === null && item.role !== "race" && item.day <= last && item.day >= addDays(today, -BACK),
  );
}

/** What was done and stands for no planned workout yet; first what lies nearest to that day. */
export function insteadOf(item: Pick<PlannedItem, "day"> | undefined, agenda: Agenda | undefined): Done[] {
  const taken = new Set(agenda?.planned.map((one) => one.activity_id));
  const apart = (one: Done) => Math.abs(Date.parse(one.day) - Date.parse(item?.day ?? one.day));
  return (agenda?.done ?? []).filter(({ id }) => !taken.has(id)).toSorted((a, b) => apart(a) - apart(b));
}

/** Null: something is still to be said. */
export function wishOf(told: Happening): AdaptWish | null {
  const { what, itemId, activityId, day, from, to } = told;
  const wish = { what, forbid_sports: [] };
  if (what === "missed") return itemId ? { ...wish, item_id: itemId } : null;
  if (what === "moved") return itemId && day ? { ...wish, item_id: itemId, day } : null;
  if (what === "replaced") return itemId && activityId ? { ...wish, item_id: itemId, activity_id: activityId } : null;
  if (!from) return null;
  const days = { ...wish, from, ...(to && { to }) };
  if (what === "injured") return { ...days, body_part: told.part, forbid_sports: [...told.without] };
  if (what === "travelling" && told.things) return { ...days, equipment: [...told.things] };
  return days;
}

import { expect, test } from "vitest";
import type { PlannedItem } from "@/api/planTypes";
import type { Agenda } from "@/features/calendar/types";
import { type Happening, insteadOf, itemsFor, wishOf } from "./happening";

const item = (id: string, day: string, over: Partial<PlannedItem> = {}) =>
  ({ id, day, role: "easy", done: null, ...over }) as PlannedItem;
const done = { activity_id: "x", name: null, minutes: 50, load: 40 };
const plan = {
  items: [
    item("old", "2026-11-01"),
    item("was", "2026-11-20"),
    item("ran", "2026-11-21", { done }),
    item("race", "2026-11-22", { role: "race" }),
    item("next", "2026-11-25"),
    item("far", "2027-01-25"),
  ],
};

test("what was missed or replaced lies behind, what was moved may lie ahead; races and what was done do neither", () => {
  const ids = (what: Happening["what"]) => itemsFor(what, plan, "2026-11-22").map(({ id }) => id);
  expect([ids("missed"), ids("replaced"), ids("moved"), ids("sick")]).toEqual([["was"], ["was"], ["was", "next"], []]);
});

test("instead can only be what stands for nothing planned yet, the nearest day first", () => {
  const agenda = {
    planned: [{ activity_id: "a" }, { activity_id: null }],
    done: [
      { id: "a", day: "2026-11-20" },
      { id: "b", day: "2026-11-12" },
      { id: "c", day: "2026-11-21" },
    ],
  } as unknown as Agenda;
  expect(insteadOf({ day: "2026-11-20" }, agenda).map(({ id }) => id)).toEqual(["c", "b"]);
  expect(insteadOf(undefined, undefined)).toEqual([]);
});

test("each kind tells what is asked of it and nothing else; half told is not told", () => {
  const told: Happening = {
    what: "missed",
    itemId: "was",
    activityId: "c",
    day: "2026-11-26",
    from: "2026-11-22",
    to: "",
    part: "calf",
    without: ["run"],
    things: ["bands"],
  };
  const all = { forbid_sports: [] };
  const days = { ...all, from: "2026-11-22" };
  expect(wishOf(told)).toEqual({ ...all, what: "missed", item_id: "was" });
  expect(wishOf({ ...told, what: "moved" })).toEqual({ ...all, what: "moved", item_id: "was", day: "2026-11-26" });
  expect(wishOf({ ...told, what: "replaced" })).toEqual({
    ...all,
    what: "replaced",
    item_id: "was",
    activity_id: "c",
  });
  expect(wishOf({ ...told, what: "sick", to: "2026-11-24" })).toEqual({ ...days, what: "sick", to: "2026-11-24" });
  expect(wishOf({ ...told, what: "injured" })).toEqual({
    ...days,
    what: "injured",
    body_part: "calf",
    forbid_sports: ["run"],
  });
  expect(wishOf({ ...told, what: "travelling" })).toEqual({ ...days, what: "travelling", equipment: ["bands"] });
  expect(wishOf({ ...told, what: "travelling", things: null })).toEqual({ ...days, what: "travelling" });
  expect([
    wishOf({ ...told, itemId: "" }),
    wishOf({ ...told, what: "moved", day: "" }),
    wishOf({ ...told, what: "replaced", activityId: "" }),
    wishOf({ ...told, what: "tired", from: "" }),
  ]).toEqual([null, null, null, null]);
});

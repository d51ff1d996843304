import { expect, test } from "vitest";
import { type Filled, wishOf, withDay } from "./wish";

const wizard: Filled = {
  name: " ",
  goal: "",
  goalType: "event",
  first: "2026-11-23",
  weeks: "12",
  sports: ["bike"],
  events: [],
  windows: [{ weekday: "sat", from: 420, to: 1440 }],
  hours: "",
  rules: null,
  packs: [],
  given: [],
};

test("what was left empty is not said, and a season without an event lasts its weeks", () => {
  const wish = wishOf(wizard, "An event");
  expect([wish.name, wish.hours, wish.rules, wish.weeks]).toEqual(["An event", null, null, 12]);
  expect([wish.detail_weeks, wishOf(wizard, "x", 1).detail_weeks]).toEqual([4, 1]);
  expect(wish.availability).toEqual([{ weekday: "sat", start: "07:00", end: "24:00" }]);
});

test("a season with an event ends with it", () => {
  const event = { key: 1, name: "Race ", date: "2027-02-21", priority: "A", sport: "bike", minutes: "" } as const;
  const wish = wishOf({ ...wizard, events: [event] }, "x");
  expect(wish.weeks).toBeNull();
  expect(wish.events?.[0]).toMatchObject({ name: "Race", duration_min: null });
});

test("a race before the plan's first day lets it begin today", () => {
  const event = { key: 1, name: "Race", date: "2027-02-21", priority: "A", sport: "bike", minutes: "" } as const;
  const moved = (date: string) => withDay({ ...wizard, events: [event] }, 1, date, "2026-11-18");
  expect(moved("2026-11-19")).toEqual({ events: [{ ...event, date: "2026-11-19" }], first: "2026-11-18" });
  expect(moved("2026-11-23").first).toBeUndefined();
  expect(moved("2026-11-17").first).toBeUndefined();
  expect(moved("").first).toBeUndefined();
});

test("every relaxation taken goes along, what is left out too", () => {
  const rule = { kind: "max_time", params: { per: "week", minutes: 60 } };
  const instead = { kind: "max_time", params: { per: "week", minutes: 90 } };
  const given = [
    { rule_id: "a", sentence: "", rule, instead, cost: 0.1 },
    { rule_id: "b", sentence: "", rule, instead: null, cost: 1 },
  ];
  expect(wishOf({ ...wizard, given }, "x").given).toEqual([
    { rule, instead },
    { rule, instead: null },
  ]);
});

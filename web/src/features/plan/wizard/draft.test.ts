import { expect, test } from "vitest";
import { blank, draftFrom } from "./draft";
import type { Wizard } from "./wish";

const TODAY = "2026-11-22";
const FIRST = "2026-11-30";
const FULL: Wizard = {
  ...blank(FIRST),
  name: "Spring",
  goal: "3:30",
  goalType: "event",
  first: "2026-12-07",
  weeks: "8",
  sports: ["run", "swim"],
  events: [{ key: 1, name: "서울 마라톤", date: "2027-03-21", priority: "B", sport: "run", minutes: "210" }],
  windows: [{ weekday: "tue", from: 360, to: 450 }],
  hours: "7.5",
  rules: ["one"],
  packs: ["polarised"],
};

test("whoever comes back goes on with all that was answered", () => {
  expect(draftFrom(JSON.stringify(FULL), FIRST, TODAY)).toEqual(FULL);
  expect(draftFrom(JSON.stringify(blank(FIRST)), FIRST, TODAY)).toEqual(blank(FIRST));
});

test("a day that has passed is asked anew, and what gave way belonged to a clash that is gone", () => {
  const given = [{ rule_id: "one", sentence: "11 h", rule: null, instead: null, cost: 0.1 }];
  const back = draftFrom(JSON.stringify({ ...FULL, first: "2026-11-21", given }), FIRST, TODAY);
  expect(back).toEqual({ ...FULL, first: FIRST });
});

test("whatever else was kept breaks nothing", () => {
  for (const kept of [null, "", "{", "3", "null", "[]", "{}"])
    expect(draftFrom(kept, FIRST, TODAY)).toEqual(blank(FIRST));
  const odd = {
    ...FULL,
    goalType: "gold",
    sports: ["run", "chess", 3],
    events: [null, { date: 5, priority: "Z", sport: "chess" }],
    windows: [{ weekday: "noday", from: 1, to: 2 }, { weekday: "mon", from: 90, to: 30 }, 7],
    rules: "all",
    packs: [1, "masters"],
  };
  expect(draftFrom(JSON.stringify(odd), FIRST, TODAY)).toEqual({
    ...FULL,
    goalType: "fitness",
    sports: ["run"],
    events: [{ key: 1, name: "", date: "", priority: "A", sport: "bike", minutes: "" }],
    windows: [],
    rules: null,
    packs: ["masters"],
  });
});

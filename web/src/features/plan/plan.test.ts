import i18next from "i18next";
import { expect, test } from "vitest";
import type { CertifiedRule, PlannedItem, PlanWeek } from "@/api/planTypes";
import { Format } from "@/i18n/format";
import { mondayOf, weekNow, weeksWithItems } from "./calendar";
import { byConcern, figureWords } from "./certified";
import { changesOf, draftOf } from "./draft";
import { runsOf } from "./season";

const english = new Format("en", "metric", "Asia/Seoul");
const item = {
  id: "a",
  day: "2026-11-24",
  start: "06:30",
  minutes: 60,
  done: { activity_id: "x", name: null, minutes: 55, load: 40 },
} as PlannedItem;

test("a form that says nothing new asks for nothing, half a date nothing yet", () => {
  const draft = draftOf(item);
  expect(changesOf(item, draft)).toEqual([]);
  expect(changesOf(item, { ...draft, day: "", minutes: "" })).toEqual([]);
  expect(changesOf(item, { ...draft, minutes: "7.5" })).toEqual([]);
});

test("a day keeps the time it had, a time taken away is any time", () => {
  const draft = draftOf(item);
  expect(changesOf(item, { ...draft, day: "2026-11-25" })).toEqual([{ op: "move", id: "a", day: "2026-11-25" }]);
  expect(changesOf(item, { ...draft, start: "" })).toEqual([{ op: "move", id: "a", day: "2026-11-24", start: null }]);
  expect(changesOf(item, { ...draft, swap: "b", minutes: "75", day: "2026-11-30" })).toEqual([
    { op: "resize", id: "a", minutes: 75 },
    { op: "swap", id: "a", with_id: "b" },
  ]);
});

test("a week holds its workouts from Monday to Sunday and what was done of them", () => {
  expect([mondayOf("2026-11-22"), mondayOf("2026-11-23"), mondayOf("1969-12-31")]).toEqual([
    "2026-11-16",
    "2026-11-23",
    "1969-12-29",
  ]);
  const weeks = [{ monday: "2026-11-16" }, { monday: "2026-11-23" }] as PlanWeek[];
  const [before, now] = weeksWithItems(weeks, [item]);
  expect([before?.items.length, before?.done, now?.items.length, now?.done]).toEqual([0, 0, 1, 40]);
  expect(["2026-11-09", "2026-11-16", "2027-01-04"].map((day) => weekNow(weeks, day))).toEqual([
    "2026-11-16",
    "2026-11-16",
    "2026-11-23",
  ]);
});

test("whole hours are said without their no minutes", () => {
  expect([45, 60, 75, 120].map((minutes) => english.hours(minutes * 60))).toEqual(["45m", "1h", "1h 15m", "2h"]);
});

test("neighbours alike stand as one", () => {
  expect(runsOf(["base", "base", "build", "base"])).toEqual([
    { value: "base", from: 0, length: 2 },
    { value: "build", from: 2, length: 1 },
    { value: "base", from: 3, length: 1 },
  ]);
});

test("what is broken comes first, and the tightest of what is kept before the roomy", () => {
  const rule = (id: string, state: CertifiedRule["state"], slack?: number) =>
    ({ id, state, slack, limit: 10 }) as CertifiedRule;
  const found = byConcern([
    rule("roomy", "kept", 5),
    rule("tight", "kept", 0),
    rule("short", "short"),
    rule("bad", "broken"),
  ]);
  expect(found.map(({ id }) => id)).toEqual(["bad", "short", "tight", "roomy"]);
});

test("a figure of the checker is told in its unit", () => {
  const say = (value: number, unit: string) => figureWords(value, unit, i18next.t, english);
  expect([say(1, "sessions"), say(2, "sessions"), say(90, "minutes"), say(-30, "minutes"), say(-4.25, "tsb")]).toEqual([
    "1 session",
    "2 sessions",
    "1h 30m",
    "−30m",
    "form −4.3",
  ]);
});

import { PLAN_SPORTS } from "../naming";
import { WEEKDAYS, type Weekday, type Window } from "./windows";
import { type EventDraft, GOALS, type Wizard } from "./wish";

const PRIORITIES = ["A", "B", "C"] as const;

/** Nobody has answered anything yet. */
export const blank = (first: string): Wizard => ({
  name: "",
  goal: "",
  goalType: "fitness",
  first,
  weeks: "12",
  sports: null,
  events: [],
  windows: [],
  hours: "",
  rules: null,
  packs: [],
  given: [],
});

/** Whether there is anything to lose. */
export const isBegun = (wizard: Wizard, first: string) => JSON.stringify(wizard) !== JSON.stringify(blank(first));

type Given = Record<string, unknown>;

const text = (value: unknown, usual = "") => (typeof value === "string" ? value : usual);
const texts = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);
const oneOf = <Word extends string>(words: readonly Word[], value: unknown) => words.find((word) => word === value);
const objects = (value: unknown): Given[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : [];

const eventOf = (one: Given, key: number): EventDraft => ({
  key,
  name: text(one.name),
  date: text(one.date),
  priority: oneOf(PRIORITIES, one.priority) ?? "A",
  sport: oneOf(PLAN_SPORTS, one.sport) ?? "bike",
  minutes: text(one.minutes),
});

const windowsOf = ({ weekday, from, to }: Given): Window[] => {
  const day = oneOf<Weekday>(WEEKDAYS, weekday);
  return day && typeof from === "number" && typeof to === "number" && from < to ? [{ weekday: day, from, to }] : [];
};

/** What was answered so far, out of what the browser kept; a first day that has passed is asked anew, and ways out are
 * those of a clash that is no longer shown. */
export function draftFrom(kept: string | null, first: string, today: string): Wizard {
  const none = blank(first);
  let given: Given;
  try {
    const found: unknown = JSON.parse(kept ?? "");
    if (typeof found !== "object" || found === null) return none;
    given = found as Given;
  } catch {
    return none;
  }
  const began = text(given.first);
  return {
    name: text(given.name),
    goal: text(given.goal),
    goalType: oneOf(GOALS, given.goalType) ?? none.goalType,
    first: began >= today ? began : first,
    weeks: text(given.weeks, none.weeks),
    sports: Array.isArray(given.sports) ? PLAN_SPORTS.filter((one) => texts(given.sports).includes(one)) : null,
    events: objects(given.events).map((one, at) => eventOf(one, at + 1)),
    windows: objects(given.windows).flatMap(windowsOf),
    hours: text(given.hours),
    rules: Array.isArray(given.rules) ? texts(given.rules) : null,
    packs: texts(given.packs),
    given: [],
  };
}

const place = (userId: string) => `domestique.new-plan.${userId}`;

/** For this window only, and nobody else's: who comes back from another page, or reloads, goes on where they were. */
export const keptDraft = (userId: string) => sessionStorage.getItem(place(userId));

export function keepDraft(userId: string, wizard: Wizard) {
  sessionStorage.setItem(place(userId), JSON.stringify(wizard));
}

export function forgetDraft(userId: string) {
  sessionStorage.removeItem(place(userId));
}

import type { GenerateWish, Relaxation } from "@/api/planTypes";
import type { PlanSport } from "../naming";
import { clockOf, type Window } from "./windows";

export type EventDraft = {
  key: number;
  name: string;
  date: string;
  priority: "A" | "B" | "C";
  sport: PlanSport;
  minutes: string;
};

export const GOALS = ["event", "fitness", "strength", "health", "return"] as const;

export type Wizard = {
  name: string;
  goal: string;
  goalType: (typeof GOALS)[number];
  first: string;
  weeks: string;
  /** Null: as the rules and the last weeks say. */
  sports: readonly PlanSport[] | null;
  events: readonly EventDraft[];
  windows: readonly Window[];
  hours: string;
  /** Null: all that are active. */
  rules: readonly string[] | null;
  packs: readonly string[];
  /** What gave way so far, the newest last. */
  given: readonly Relaxation[];
};

/** An event before the first day of the plan: it begins at once, so that there is a plan towards it. */
export function withDay(wizard: Wizard, key: number, date: string, today: string): Partial<Wizard> {
  const events = wizard.events.map((event) => (event.key === key ? { ...event, date } : event));
  return date >= today && date < wizard.first ? { events, first: today } : { events };
}

const number = (text: string) => (text.trim() && Number.isFinite(Number(text)) ? Number(text) : null);

export type Filled = Wizard & { sports: readonly PlanSport[] };

/** Weeks whose workouts come at once; fewer are found sooner. */
export const DETAIL = { usual: 4, few: 1 } as const;

/** What the server is asked. A season with an event ends with it; one without lasts so many weeks. */
export function wishOf(wizard: Filled, name: string, detail: number = DETAIL.usual): GenerateWish {
  return {
    name: wizard.name.trim() || name,
    first: wizard.first || null,
    weeks: wizard.events.length > 0 ? null : number(wizard.weeks),
    goal: wizard.goal.trim(),
    goal_type: wizard.goalType,
    sports: [...wizard.sports],
    events: wizard.events.map((event) => ({
      name: event.name.trim(),
      date: event.date,
      priority: event.priority,
      sport: event.sport,
      duration_min: number(event.minutes),
    })),
    availability: wizard.windows.map(({ weekday, from, to }) => ({ weekday, start: clockOf(from), end: clockOf(to) })),
    hours: number(wizard.hours),
    rules: wizard.rules === null ? null : [...wizard.rules],
    more_rules: [],
    packs: [...wizard.packs],
    without: [],
    given: wizard.given.flatMap(({ rule, instead }) => (rule ? [{ rule, instead }] : [])),
    detail_weeks: detail,
    season: true,
  };
}

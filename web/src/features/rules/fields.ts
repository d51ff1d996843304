import type rules_page from "@locales/en/rules_page.json";

type Page = typeof rules_page;
export type Label = keyof Page["field"];
export type Hint = keyof Page["hint"];
export type Choosing = keyof Page["choice"];

type Said = { at: string; say?: Label; hint?: Hint };

/** `times`: what stands in the rule, so many times as much on the page (a share as a percentage). */
export type NumberField = Said & {
  as: "number";
  low: number;
  high: number;
  whole?: boolean;
  needed?: boolean;
  times?: number;
  /** Called differently by another figure of the rule. */
  sayBy?: "metric";
};
/** In minutes, told as hours and minutes. */
export type DurationField = Said & { as: "duration"; low: number; high: number; needed?: boolean };
/** `usual`: what it is where the rule does not say. */
export type ChoiceField = Said & { as: "choice"; from: Choosing; of: readonly string[]; usual?: string };

export type Field =
  | NumberField
  | DurationField
  | ChoiceField
  | (Said & { as: "sport"; any?: boolean })
  | (Said & {
      as:
        | "body"
        | "clock"
        | "date"
        | "days"
        | "event"
        | "fixed"
        | "flag"
        | "morning"
        | "scope"
        | "selector"
        | "selectors"
        | "sports"
        | "tags"
        | "text"
        | "things"
        | "weekday"
        | "weekdays"
        | "windows";
    });

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** Only ever "week" for these kinds: there is nothing to choose. */
const weekly: Field = { at: "per", as: "fixed" };
const sports: Field = { at: "sports", as: "sports", hint: "all_sports" };
const percent = (at: string, say: Label, low = 0, high = 100): NumberField => ({ at, say, as: "number", low, high });
const form = (at: string, say: Label): NumberField => ({ at, say, as: "number", low: -200, high: 200 });
const load = (at: string, say: Label, high = 5_000): NumberField => ({ at, say, as: "number", low: 0, high });

/** What an athlete sets of each kind of rule, with the bounds the server reads it by (model/rule_reading.py). */
export const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  max_time: [
    { at: "per", as: "choice", from: "per", of: ["session", "day", "week"] },
    { at: "minutes", say: "most_time", as: "duration", low: 0, high: WEEK, needed: true },
    sports,
  ],
  min_time: [
    weekly,
    { at: "minutes", say: "least_time_week", as: "duration", low: 1, high: WEEK, needed: true },
    sports,
  ],
  availability: [
    { at: "windows", as: "windows" },
    { at: "max_sessions", as: "number", low: 0, high: 10, whole: true },
  ],
  unavailable: [
    { at: "dates", as: "days" },
    { at: "weekdays", say: "weekdays_away", as: "weekdays" },
    { ...sports, say: "sports_away" },
  ],
  rest_day: [
    { at: "weekdays", say: "weekdays_rest", as: "weekdays" },
    { at: "min_per_week", say: "rest_days", as: "number", low: 1, high: 7, whole: true },
  ],
  session_count: [
    weekly,
    { at: "sport", as: "sport", any: true },
    { at: "min", say: "least_sessions", as: "number", low: 0, high: 30, whole: true },
    { at: "max", say: "most_sessions", as: "number", low: 0, high: 30, whole: true },
  ],
  pinned_session: [
    { at: "weekday", as: "weekday" },
    { at: "sport", as: "sport" },
    { at: "role", as: "choice", from: "role", of: ["any", "easy", "long", "hard", "strength", "race"], usual: "any" },
    { at: "min_minutes", say: "least_time", as: "duration", low: 1, high: DAY },
    { at: "time", as: "clock", hint: "any_time" },
    { at: "every_weeks", as: "number", low: 1, high: 52, whole: true },
  ],
  hard_spacing: [{ at: "min_days_between", as: "number", low: 1, high: 14, whole: true, needed: true }, sports],
  max_hard: [
    weekly,
    { at: "max", say: "most_hard", as: "number", low: 0, high: 14, whole: true, needed: true },
    sports,
  ],
  ramp_cap: [
    { at: "metric", as: "choice", from: "metric", of: ["ctl", "minutes", "distance", "load"] },
    { at: "max_per_week", say: "grow_ctl", sayBy: "metric", as: "number", low: 0, high: 10_000 },
    percent("max_pct_per_week", "grow_percent", 0, 200),
    sports,
  ],
  deload: [
    { at: "every_weeks", say: "lighter_weeks", as: "number", low: 2, high: 12, whole: true, needed: true },
    { at: "max_load_fraction", as: "number", low: 0.1, high: 1, times: 100 },
    { at: "keep_intensity", as: "flag" },
  ],
  intensity_distribution: [
    { at: "window", as: "choice", from: "window", of: ["week", "phase"], usual: "week" },
    { at: "by", as: "choice", from: "by", of: ["time", "sessions"], usual: "time" },
    percent("low_min_pct", "low_min_pct"),
    percent("mid_max_pct", "mid_max_pct"),
    percent("high_max_pct", "high_max_pct"),
  ],
  separation: [
    { at: "a", say: "one", as: "selector" },
    { at: "b", say: "other", as: "selector" },
    { at: "min_hours", as: "number", low: 0.5, high: 168, needed: true },
    { at: "order", as: "choice", from: "order", of: ["any", "a_first", "b_first"], usual: "any" },
  ],
  event: [
    { at: "name", as: "text" },
    { at: "date", as: "date" },
    { at: "sport", as: "sport" },
    { at: "priority", as: "choice", from: "priority", of: ["A", "B", "C"] },
    { at: "duration_min", as: "duration", low: 1, high: 2 * DAY },
    load("expected_load", "expected_load", 1_500),
  ],
  taper: [
    { at: "event", as: "event" },
    { at: "days", say: "taper_days", as: "number", low: 4, high: 21, whole: true, needed: true },
    { ...percent("volume_reduction_pct", "volume_reduction_pct", 20, 60), needed: true },
    { at: "shape", as: "choice", from: "shape", of: ["progressive", "step"], usual: "progressive" },
    { at: "keep_intensity", as: "flag" },
  ],
  form_target: [
    { at: "at", as: "morning" },
    form("tsb_min", "tsb_min"),
    form("tsb_max", "tsb_max"),
    { at: "ctl_min", as: "number", low: 0, high: 300 },
  ],
  load_bounds: [
    { at: "per", as: "choice", from: "per", of: ["day", "week"], usual: "day" },
    { at: "metric", say: "load_metric", as: "choice", from: "load_metric", of: ["tss", "srpe"], usual: "tss" },
    load("min", "least_load"),
    load("max", "most_load"),
    { at: "tsb_floor", as: "number", low: -200, high: 100 },
  ],
  equipment: [
    { at: "lack", as: "things" },
    { at: "have", as: "things", hint: "have" },
    { at: "when", as: "scope" },
  ],
  injury_limit: [
    { at: "body_part", as: "body" },
    { at: "forbid_sports", as: "sports" },
    { at: "forbid_tags", as: "tags" },
    { at: "max_minutes_per_session", say: "most_time_session", as: "duration", low: 0, high: DAY },
    { ...percent("max_pct_per_week", "grow_percent", -100), hint: "shrink" },
    { at: "sports", say: "sports_limited", as: "sports", hint: "all_sports" },
    { at: "until", as: "date", hint: "until" },
  ],
  preference: [
    { at: "like", as: "selectors" },
    { at: "dislike", as: "selectors" },
    { at: "time_of_day", as: "choice", from: "time_of_day", of: ["", "am", "pm"], usual: "" },
  ],
  variety: [weekly, { at: "same_template_max", as: "number", low: 1, high: 14, whole: true, needed: true }],
  no_sport_after: [
    { at: "first", say: "after", as: "selector" },
    { at: "then", as: "selector" },
    { at: "days", say: "for_days", as: "number", low: 1, high: 7, whole: true, needed: true },
  ],
};

/** Kinds of work a workout can be tagged with, and places that count as one. */
export const TAGS = [
  "recovery",
  "endurance",
  "tempo",
  "sweetspot",
  "threshold",
  "vo2max",
  "anaerobic",
  "sprint",
  "intervals",
  "race_pace",
  "hills",
  "technique",
  "legs",
  "upper",
  "core",
  "full_body",
  "power",
  "plyometric",
  "mobility",
  "brick",
  "openwater",
  "pool",
  "track",
  "trainer",
  "treadmill",
  "heat",
] as const satisfies readonly (keyof Page["tag"])[];

import type { FieldProblem } from "@/api/problem";
import type { Field, Label } from "./fields";
import type { NewRule, Rule } from "./types";

export type Figures = Readonly<Record<string, unknown>>;

/** A rule while it is edited: what would be sent, in the words of the published schema. */
export type Told = {
  kind: string;
  params: Figures;
  /** Null: it must be kept. */
  weight: number | null;
  scope: Figures;
  tier: Rule["tier"];
  source: Readonly<Record<string, string>>;
};

export const USUAL_WEIGHT = 40;

type Written = Pick<Rule, "kind" | "params" | "strength"> & Partial<Pick<Rule, "scope" | "source" | "tier">>;

/** Of a rule as it is kept, or as words were read. */
export const toldOf = ({ kind, params, strength, scope, source, tier }: Written): Told => ({
  kind,
  params,
  weight: strength === "hard" ? null : (strength.soft ?? USUAL_WEIGHT),
  scope: scope ?? {},
  tier: tier ?? "athlete",
  source: source ?? {},
});

/** All of it is sent, so that what was emptied is empty. Figures changed by hand are no longer what the words said. */
export function ruleOf(told: Told, before?: Told): NewRule {
  const byHand =
    before !== undefined &&
    told.source === before.source &&
    (told.kind !== before.kind || !same(told.params, before.params) || !same(told.scope, before.scope));
  const { text: _, lang: __, ...from } = told.source;
  return {
    kind: told.kind,
    params: told.params,
    strength: told.weight === null ? "hard" : { soft: told.weight },
    scope: told.scope,
    tier: told.tier,
    source: byHand ? from : told.source,
  } as NewRule;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const isNothing = (value: unknown) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** What is emptied is not told at all. */
export function put(figures: Figures, at: string, value: unknown): Figures {
  const { [at]: _, ...rest } = figures;
  if (isNothing(value)) return rest;
  return at in figures ? { ...figures, [at]: value } : { ...rest, [at]: value };
}

/** Figures out of text, or null while it is none. */
export function figuresFrom(text: string): Figures | null {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === "object" && found !== null && !Array.isArray(found) ? (found as Figures) : null;
  } catch {
    return null;
  }
}

/** What is wrong at `place` (such as `params.minutes`), and not at a part of it. */
export const wrongAt = (problems: readonly FieldProblem[], place: string): FieldProblem | undefined =>
  problems.find(({ field }) => field === `rule.${place}`);

/** Where the problems are that the form has no place for. */
export function unplaced(problems: readonly FieldProblem[], fields: readonly Field[]): FieldProblem[] {
  const named = ["params", "strength", "scope", ...fields.map(({ at }) => `params.${at}`)];
  return problems.filter(({ field }) => {
    const place = field.replace(/^rule\./, "");
    return !named.some((one) => place === one || (one !== "params" && place.startsWith(`${one}.`)));
  });
}

/** How a number is written on the page; nothing where there is none. */
export const shown = (value: unknown, times = 1): string =>
  typeof value === "number" ? String(Number((value * times).toFixed(4))) : "";

export function numberOf(text: string, times = 1): number | undefined {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) return undefined;
  return times === 1 ? value : Number((value / times).toFixed(6));
}

/** Minutes as hours and minutes; an hour and a half is told as such, and nothing as nothing. */
export function hoursAndMinutes(value: unknown): readonly [string, string] {
  if (typeof value !== "number") return ["", ""];
  const hours = Math.floor(value / 60);
  const minutes = value - hours * 60;
  return [hours > 0 ? String(hours) : "", minutes > 0 || hours === 0 ? String(minutes) : ""];
}

export function minutesOf(hours: string, minutes: string): number | undefined {
  const [whole, rest] = [numberOf(hours), numberOf(minutes)];
  return whole === undefined && rest === undefined ? undefined : (whole ?? 0) * 60 + (rest ?? 0);
}

/** Words of ours for what the server names by a code meant for programs; null: its own sentence says it best. */
export type WrongWords = {
  key: "needed" | "nothing" | "from_to" | "from_to_whole" | "times" | "windows" | "body";
  low?: number;
  high?: number;
};

export function wrongWords(field: Field, value: unknown, code: string): WrongWords | null {
  if (field.as === "body") return { key: "body" };
  if (field.as === "windows" && code === "rule_list") return { key: "windows" };
  if (code !== "rule_number" && code !== "rule_whole") return isNothing(value) ? { key: "needed" } : null;
  if (isNothing(value)) return { key: "needed" };
  if (field.as === "duration") return { key: "times", low: field.low, high: field.high };
  if (field.as !== "number") return null;
  const { low, high, times = 1 } = field;
  return { key: field.whole ? "from_to_whole" : "from_to", low: low * times, high: high * times };
}

const GROWS: Record<string, Label> = {
  ctl: "grow_ctl",
  minutes: "grow_minutes",
  distance: "grow_distance",
  load: "grow_load",
};

/** What a field is called in this rule. */
export function labelOf(field: Field, params: Figures): Label {
  if (field.as === "number" && field.sayBy) return GROWS[String(params[field.sayBy])] ?? "grow_ctl";
  return field.say ?? (field.at as Label);
}

import type { Done } from "@/features/calendar/types";
import type { Rule } from "@/features/rules/types";
import { PLAN_SPORTS, type PlanSport, sportOf } from "../naming";

/** Weeks looked back over, in days; and how often a sport must have been done to be one the athlete does. */
export const LOOKED_BACK = 42;
const OFTEN = 3;

const known = (word: unknown): PlanSport[] => PLAN_SPORTS.filter((sport) => sport === word);

/** Sports of which a rule asks for something: a plan without them could not keep it. */
export function sportsAsked(rules: readonly Pick<Rule, "kind" | "params">[]): PlanSport[] {
  return rules.flatMap(({ kind, params }) => {
    const told = params as Record<string, unknown>;
    if (kind === "session_count") return Number(told.min) > 0 ? known(told.sport) : [];
    if (kind === "pinned_session" || kind === "event") return known(told.sport);
    if (kind === "min_time") return Array.isArray(told.sports) ? told.sports.flatMap(known) : [];
    return [];
  });
}

/** Those the rules ask for and those done of late; none where nothing is known: the athlete says. */
export function usualSports(
  rules: readonly Pick<Rule, "kind" | "params">[],
  done: readonly Pick<Done, "sport">[],
): PlanSport[] {
  const asked = sportsAsked(rules);
  const often = (sport: PlanSport) => done.filter((one) => one.sport === sportOf(sport)).length >= OFTEN;
  return PLAN_SPORTS.filter((sport) => asked.includes(sport) || often(sport));
}

import type { Metric, MetricValue } from "@/api/types";

export type Named = { metric: Metric; found: MetricValue };

export type FigureGroup = { key: string; known: readonly Named[]; unknown: readonly Named[] };

/** What each sport asks first; the rest of the groups follow. */
const FIRST: Record<string, readonly string[]> = {
  cycling: ["load", "power", "heart", "outing"],
  running: ["load", "run", "heart", "power", "outing"],
  swimming: ["load", "swim", "heart", "outing"],
  strength: ["load", "strength", "heart", "outing"],
};
const ORDER = ["load", "power", "heart", "run", "swim", "strength", "outing"];

/** Figures of one family side by side belong to a chart of their own; here they stand apart from the single ones. */
export const FAMILY = /(?:^|_)best_|_zone_\d|zone_\d/;

/** Only groups with something known, or with something missing that could be known. */
export function groupsOf(catalogue: readonly Metric[], items: readonly MetricValue[], sport: string): FigureGroup[] {
  const bySlug = new Map(items.map((item) => [item.slug, item]));
  const named = catalogue.flatMap((metric) => {
    const found = bySlug.get(metric.slug);
    return found && found.unknown?.reason !== "not_this_sport" ? [{ metric, found }] : [];
  });
  const order = [...new Set([...(FIRST[sport] ?? ORDER), ...ORDER])];
  return order.flatMap((key) => {
    const single = named.filter(({ metric }) => metric.group === key && !FAMILY.test(metric.slug));
    const family = named.filter(({ metric }) => metric.group === key && FAMILY.test(metric.slug));
    return [one(key, single), one(`${key}_family`, family)].filter(
      (group) => group.known.length > 0 || (!group.key.endsWith("_family") && group.unknown.length > 0),
    );
  });
}

const one = (key: string, all: readonly Named[]): FigureGroup => ({
  key,
  known: all.filter(({ found }) => found.value !== null),
  unknown: all.filter(({ found }) => found.value === null),
});

/** What a person would say first of a session of this sport, in this order; the load comes before all. */
export const HEADLINES: Record<string, readonly string[]> = {
  cycling: ["normalized_power", "intensity_factor", "variability_index", "work", "decoupling"],
  running: ["run_gap", "run_intensity", "run_efficiency", "run_decoupling"],
  swimming: ["swim_pace", "swolf", "swim_swolf", "swim_stroke_rate"],
  strength: ["strength_volume", "strength_sets", "strength_reps"],
};

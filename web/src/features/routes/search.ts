import type { Sport } from "@/api/types";
import { SPORTS } from "@/features/activities/naming";

export const SORTS = ["created", "name", "distance", "gain"] as const;
export type RouteSort = (typeof SORTS)[number];
export const BOUNDS = ["min_length_m", "max_length_m", "min_gain_m", "max_gain_m"] as const;
export type RouteBound = (typeof BOUNDS)[number];
export type RouteSearch = { [Bound in RouteBound]?: number } & {
  q?: string;
  sport?: Sport;
  deleted?: true;
  sort: RouteSort;
};

const one = <Word extends string>(words: readonly Word[], given: unknown) => words.find((word) => word === given);

/** The address holds the whole view; whatever else it holds is dropped. */
export function routeSearch(given: Record<string, unknown>): RouteSearch {
  const q = typeof given.q === "string" ? given.q.slice(0, 200) : "";
  const sport = one<Sport>(SPORTS, given.sport);
  const bounds = BOUNDS.flatMap((bound) => {
    const metres = given[bound];
    return typeof metres === "number" && Number.isFinite(metres) && metres >= 0 ? [[bound, metres] as const] : [];
  });
  return {
    ...(q && { q }),
    ...(sport && { sport }),
    ...Object.fromEntries(bounds),
    ...(given.deleted === true && { deleted: true as const }),
    sort: one(SORTS, given.sort) ?? "created",
  };
}

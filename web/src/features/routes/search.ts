import type { Sport } from "@/api/types";
import { SPORTS } from "@/features/activities/naming";

export const SORTS = ["created", "name", "distance", "gain"] as const;
export type RouteSort = (typeof SORTS)[number];
export type RouteSearch = { q?: string; sport?: Sport; sort: RouteSort };

const one = <Word extends string>(words: readonly Word[], given: unknown) => words.find((word) => word === given);

/** The address holds the whole view; whatever else it holds is dropped. */
export function routeSearch(given: Record<string, unknown>): RouteSearch {
  const q = typeof given.q === "string" ? given.q.slice(0, 200) : "";
  const sport = one<Sport>(SPORTS, given.sport);
  return { ...(q && { q }), ...(sport && { sport }), sort: one(SORTS, given.sort) ?? "created" };
}

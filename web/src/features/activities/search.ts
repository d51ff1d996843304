import type { Sport } from "@/api/types";
import { SPORTS } from "./naming";

export const SORTS = ["start", "distance", "duration", "ascent", "power", "heart_rate"] as const;
export type Sort = (typeof SORTS)[number];

/** What a range may be asked of, in the API's own units. */
export const RANGES = ["duration_s", "distance_m", "ascent_m", "power_w", "hr_bpm"] as const;
export type Range = (typeof RANGES)[number];

/** The channels worth asking for by name. */
export const HAS = ["power", "heart_rate", "cadence", "latitude", "altitude", "temperature"] as const;
export type Has = (typeof HAS)[number];

type Bounds = { [Key in `${"min" | "max"}_${Range}`]?: number };

/** The filter as the API takes it. */
export type ActivityFilter = Bounds & {
  q?: string;
  sport?: Sport[];
  from?: string;
  to?: string;
  tag?: string[];
  gear_id?: string;
  has?: Has[];
  deleted?: true;
};

/** The list's whole view state lives in the address, so that back, reload and sharing keep it. */
export type ActivitySearch = ActivityFilter & { sort?: Sort; order?: "asc" };

const DAY = /^\d{4}-\d\d-\d\d$/;
const words = (value: unknown) => (typeof value === "string" && value.trim() ? value : undefined);
const day = (value: unknown) => (typeof value === "string" && DAY.test(value) ? value : undefined);
const amount = (value: unknown) =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const some = <T>(values: readonly T[]) => (values.length > 0 ? [...values] : undefined);

export function activitySearch(search: Record<string, unknown>): ActivitySearch {
  const found: ActivitySearch = {
    q: words(search.q),
    sport: some(SPORTS.filter((sport) => list(search.sport).includes(sport))),
    from: day(search.from),
    to: day(search.to),
    tag: some(list(search.tag).flatMap((tag) => words(tag) ?? [])),
    gear_id: words(search.gear_id),
    has: some(HAS.filter((channel) => list(search.has).includes(channel))),
    deleted: search.deleted === true ? true : undefined,
    sort: SORTS.find((sort) => sort === search.sort && sort !== "start"),
    order: search.order === "asc" ? "asc" : undefined,
  };
  for (const range of RANGES) {
    found[`min_${range}`] = amount(search[`min_${range}`]);
    found[`max_${range}`] = amount(search[`max_${range}`]);
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

export function filterOf(search: ActivitySearch): ActivityFilter {
  const { sort: _, order: __, ...filter } = search;
  return filter;
}

/** The bin is a place, not a condition. */
export const isFiltered = ({ deleted: _, ...conditions }: ActivityFilter) => Object.keys(conditions).length > 0;

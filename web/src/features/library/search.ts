import type { LibraryItem, Sport } from "@/api/types";
import { SPORTS } from "@/features/activities/naming";

export const ROLES = ["easy", "long", "hard", "strength"] as const;
export const SYSTEMS = [
  "recovery",
  "aerobic",
  "threshold",
  "vo2max",
  "anaerobic",
  "neuromuscular",
  "strength",
  "technique",
  "mobility",
] as const;
export const LENGTHS = ["30", "60", "90", "150", "long"] as const;
/** Beyond one's own body: what one may have or lack. */
export const THINGS = [
  "bike",
  "trainer",
  "power_meter",
  "hills",
  "track",
  "treadmill",
  "pool",
  "open_water",
  "gym",
  "barbell",
  "bench",
  "dumbbells",
  "kettlebell",
  "bands",
  "pull_up_bar",
  "rower",
] as const;

export type Length = (typeof LENGTHS)[number];
export type Thing = (typeof THINGS)[number];
export type LibrarySearch = {
  q?: string;
  sport?: Sport;
  role?: (typeof ROLES)[number];
  system?: (typeof SYSTEMS)[number];
  time?: Length;
  without?: Thing[];
};

const one = <Word extends string>(words: readonly Word[], given: unknown) => words.find((word) => word === given);

/** The address holds the whole view; whatever else it holds is dropped. */
export function librarySearch(given: Record<string, unknown>): LibrarySearch {
  const q = typeof given.q === "string" ? given.q.slice(0, 200) : "";
  const sport = one<Sport>(SPORTS, given.sport);
  const role = one(ROLES, given.role);
  const system = one(SYSTEMS, given.system);
  const time = one(LENGTHS, String(given.time));
  const without = Array.isArray(given.without)
    ? THINGS.filter((thing) => (given.without as unknown[]).includes(thing))
    : [];
  return {
    ...(q && { q }),
    ...(sport && { sport }),
    ...(role && { role }),
    ...(system && { system }),
    ...(time && { time }),
    ...(without.length > 0 && { without }),
  };
}

const RANGES: Record<Length, [number, number]> = {
  "30": [0, 30],
  "60": [31, 60],
  "90": [61, 90],
  "150": [91, 150],
  long: [151, Number.POSITIVE_INFINITY],
};

export function fits(item: LibraryItem, search: LibrarySearch): boolean {
  const words = [item.name, item.purpose, item.family_name, item.system_name, item.label, ...item.tags]
    .join(" ")
    .toLowerCase();
  const [least, most] = search.time ? RANGES[search.time] : [0, Number.POSITIVE_INFINITY];
  return (
    (!search.sport || item.sport === search.sport) &&
    (!search.role || item.role === search.role) &&
    (!search.system || item.system === search.system) &&
    item.dose.minutes >= least &&
    item.dose.minutes <= most &&
    !item.needs.some((need) => search.without?.some((thing) => thing === need)) &&
    (search.q ?? "")
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word))
  );
}

export type Group = { family: string; name: string; sport: Sport; items: LibraryItem[] };

/** In the order of the library: families as they come. */
export function grouped(items: readonly LibraryItem[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const group = groups.get(item.family) ?? {
      family: item.family,
      name: item.family_name,
      sport: item.sport,
      items: [],
    };
    group.items.push(item);
    groups.set(item.family, group);
  }
  return [...groups.values()];
}

export type LibraryChoice = { level?: number; minutes?: number; deload?: true };

const whole = (given: unknown, most: number) =>
  typeof given === "number" && Number.isInteger(given) && given >= 1 && given <= most ? given : undefined;

/** A workout's own address: which level, how long, and whether the week is a lighter one. */
export function libraryChoice(given: Record<string, unknown>): LibraryChoice {
  const level = whole(given.level, 10);
  const minutes = whole(given.minutes, 1440);
  return {
    ...(level && { level }),
    ...(minutes && { minutes }),
    ...(given.deload === true && { deload: true as const }),
  };
}

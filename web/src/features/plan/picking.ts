import type { Change, Plan, PlannedItem } from "@/api/planTypes";
import type { LibraryItem, Sport } from "@/api/types";
import { fits } from "@/features/library/search";
import { sportOf } from "./naming";

/** Where a workout of the library is to go: a free place on a day, or the place of another. */
export type Place = { day: string; item?: undefined } | { day?: undefined; item: PlannedItem };

export type Asking = { q: string; sport: Sport | ""; role: LibraryItem["role"] | "" };

/** The sport asked for first: the one whose place it takes, else the one the plan has most of. */
export function firstSport(plan: Pick<Plan, "items">, place: Place): Sport | "" {
  if (place.item) return sportOf(place.item.sport) as Sport;
  const counts = new Map<string, number>();
  for (const { sport } of plan.items) counts.set(sport, (counts.get(sport) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most ? (sportOf(most[0]) as Sport) : "";
}

/** Those asked for, what is called so before what is only of that kind; for a place that is taken, those nearest in load to what stands there come first. */
export function choicesOf(items: readonly LibraryItem[], asking: Asking, place: Place): LibraryItem[] {
  const found = items.filter((item) =>
    fits(item, {
      q: asking.q,
      ...(asking.sport && { sport: asking.sport }),
      ...(asking.role && { role: asking.role as "easy" }),
    }),
  );
  const words = asking.q.trim().toLowerCase();
  const called = ({ name }: LibraryItem) => (words && name.toLowerCase().includes(words) ? 0 : 1);
  if (!place.item) return found.toSorted((a, b) => called(a) - called(b));
  const { load, template } = place.item;
  const apart = ({ dose }: LibraryItem) => Math.abs(dose.load - load);
  return found.filter(({ slug }) => slug !== template).toSorted((a, b) => called(a) - called(b) || apart(a) - apart(b));
}

export function changeOf(place: Place, slug: string, level: number, day: string, start: string): Change[] {
  const item = { template: slug, level };
  if (place.item) return [{ op: "replace", id: place.item.id, item }];
  return day ? [{ op: "add", day, ...(start && { start }), item }] : [];
}

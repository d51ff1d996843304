import { expect, test } from "vitest";
import { activitySearch, filterOf, isFiltered } from "./search";

test("an address keeps every condition and drops what it does not know", () => {
  const search = activitySearch({
    q: "tempo",
    sport: ["cycling", "flying"],
    tag: "race",
    min_duration_s: 3600,
    max_power_w: "much",
    from: "2026-01-01",
    to: "yesterday",
    has: ["power", "mood"],
    sort: "distance",
    order: "asc",
    page: 7,
  });
  expect(search).toEqual({
    q: "tempo",
    sport: ["cycling"],
    tag: ["race"],
    min_duration_s: 3600,
    from: "2026-01-01",
    has: ["power"],
    sort: "distance",
    order: "asc",
  });
  expect(filterOf(search)).not.toHaveProperty("sort");
});

test("the usual order leaves no mark, and the bin alone is no condition", () => {
  expect(activitySearch({ sort: "start", order: "desc", deleted: true })).toEqual({ deleted: true });
  expect(isFiltered({ deleted: true })).toBe(false);
  expect(isFiltered({ deleted: true, q: "a" })).toBe(true);
});

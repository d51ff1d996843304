import { expect, test } from "vitest";
import type { LibraryItem } from "@/api/types";
import { fits, grouped, librarySearch } from "./search";

const item = (changes: Partial<LibraryItem> = {}): LibraryItem => ({
  slug: "run_hills_short",
  name: "짧은 언덕",
  purpose: "45초 힘차게 오르고 걸어 내려와요.",
  sport: "running",
  family: "run_hills",
  family_name: "언덕",
  role: "hard",
  system: "vo2max",
  system_name: "최대산소섭취량",
  tags: ["hills", "vo2max"],
  needs: ["hills"],
  phases: [],
  kept_for: null,
  masters: false,
  levels: 4,
  level: 2,
  label: "8 × 45초",
  dose: { minutes: 43, load: 37, low: 37, mid: 0, high: 6, metres: null },
  drawn: [],
  ...changes,
});

test("an address keeps only what can be asked for", () => {
  expect(
    librarySearch({ q: "언덕", sport: "running", role: "hard", time: 60, without: ["hills", "x"], page: 3 }),
  ).toEqual({
    q: "언덕",
    sport: "running",
    role: "hard",
    time: "60",
    without: ["hills"],
  });
  expect(librarySearch({ sport: "chess", role: 1, system: null, time: "7", without: "hills" })).toEqual({});
});

test("every word must be found, in any order and in either language of its tags", () => {
  expect(fits(item(), { q: "걸어 언덕" })).toBe(true);
  expect(fits(item(), { q: "HILLS 8" })).toBe(true);
  expect(fits(item(), { q: "언덕 수영" })).toBe(false);
});

test("sport, role, system, length and what is not there", () => {
  expect(fits(item(), { sport: "running", role: "hard", system: "vo2max", time: "60" })).toBe(true);
  expect(fits(item(), { time: "30" })).toBe(false);
  expect(fits(item(), { without: ["hills"] })).toBe(false);
  expect(fits(item({ needs: ["bodyweight"] }), { without: ["gym", "hills"] })).toBe(true);
});

test("families stand together in the order they come", () => {
  const groups = grouped([item(), item({ slug: "x", family: "run_easy" }), item({ slug: "y" })]);
  expect(groups.map((group) => [group.family, group.items.length])).toEqual([
    ["run_hills", 2],
    ["run_easy", 1],
  ]);
});

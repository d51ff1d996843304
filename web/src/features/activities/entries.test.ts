import { expect, test } from "vitest";
import type { ActivityRow } from "@/api/types";
import { firstAfter } from "@/ui/useWindowed";
import { entriesOf, monthOf } from "./entries";

const row = (id: string, start: string, utc_offset_s: number | null = 0) =>
  ({ id, start, utc_offset_s }) as ActivityRow;

test("a month is the one on the wrist, else the account's", () => {
  expect(monthOf(row("a", "2026-10-31T20:00:00Z", 9 * 3600), "UTC")).toBe("2026-11");
  expect(monthOf(row("a", "2026-10-31T20:00:00Z", null), "UTC")).toBe("2026-10");
  expect(monthOf(row("a", "2026-10-31T20:00:00Z", null), "Asia/Seoul")).toBe("2026-11");
});

test("rows stand under month and year with the server's figures, and those to come are waited for", () => {
  const november = { count: 2, duration_s: 7200, distance_m: 50_000, ascent_m: null };
  const entries = entriesOf(
    [row("a", "2027-01-02T08:00:00Z"), row("b", "2026-11-20T08:00:00Z"), row("c", "2026-11-03T08:00:00Z")],
    5,
    "UTC",
    new Map([["2026-11", november]]),
  );
  expect(entries.map((entry) => `${entry.kind} ${entry.key}`)).toEqual([
    "year 2027",
    "month 2027-01",
    "row a",
    "year 2026",
    "month 2026-11",
    "row b",
    "row c",
    "wait wait-0",
    "wait wait-1",
  ]);
  expect(entries[4]).toMatchObject({ figures: november });
  expect(entries.flatMap((entry) => (entry.kind === "row" && entry.last ? entry.key : []))).toEqual(["a", "c"]);
});

test("in any other order there are no months", () => {
  expect(entriesOf([row("a", "2026-11-20T08:00:00Z")], 1, null, new Map()).map(({ kind }) => kind)).toEqual(["row"]);
});

test("the entry at a place is found among many", () => {
  const ends = Array.from({ length: 20_000 }, (_, at) => (at + 1) * 60);
  expect([firstAfter(ends, -500), firstAfter(ends, 59), firstAfter(ends, 60), firstAfter(ends, 9e9)]).toEqual([
    0, 0, 1, 19_999,
  ]);
});

import { expect, test } from "vitest";
import type { Piece } from "@/api/types";
import { add, change, indexAt, join, remove, split } from "./cutting";

const piece = (start_s: number, end_s: number, kind: Piece["kind"] = "work", name: string | null = null): Piece => ({
  start_s,
  end_s,
  kind,
  name,
});
const RIDE = [piece(0, 300, "warm_up"), piece(300, 420, "work", "Hill"), piece(420, 510, "rest")];

/** Nothing overlaps, nothing is empty, nothing goes back. */
const holds = (pieces: readonly Piece[]) =>
  pieces.every(({ start_s, end_s }, at) => end_s > start_s && (at === 0 || start_s >= (pieces[at - 1] as Piece).end_s));

test("split: both halves of the same kind, the name stays with the first", () => {
  expect(split(RIDE, 1, 350.4).slice(1, 3)).toEqual([piece(300, 350, "work", "Hill"), piece(350, 420)]);
  expect(split(RIDE, 1, 300)).toEqual(RIDE);
  expect(split(RIDE, 9, 350)).toEqual(RIDE);
});

test("join takes the gap along, and the last has nothing to be joined with", () => {
  expect(join([piece(0, 10), piece(20, 30, "rest")], 0)).toEqual([piece(0, 30)]);
  expect(join(RIDE, 2)).toEqual(RIDE);
});

test("neighbours that touch follow a border and make room, but are never swallowed", () => {
  const borders = (pieces: readonly Piece[]) => pieces.map(({ start_s, end_s }) => [start_s, end_s]);
  expect(borders(change(RIDE, 1, { start_s: 280, end_s: 450 }))).toEqual([
    [0, 280],
    [280, 450],
    [450, 510],
  ]);
  expect(borders(change(RIDE, 1, { start_s: 320, end_s: 400 }))).toEqual([
    [0, 320],
    [320, 400],
    [400, 510],
  ]);
  expect(borders(change(RIDE, 1, { end_s: 600 }))).toEqual([
    [0, 300],
    [300, 600],
    [420, 510],
  ]);
  expect(borders(change([piece(0, 10), piece(20, 30)], 0, { end_s: 15 }))).toEqual([
    [0, 15],
    [20, 30],
  ]);
  expect(borders(change([piece(0, 10), piece(20, 30)], 1, { start_s: 5 }))).toEqual([
    [0, 5],
    [5, 30],
  ]);
  expect(change(RIDE, 2, { kind: "cool_down", name: "Home" })[2]).toEqual(piece(420, 510, "cool_down", "Home"));
});

test("remove, and where a second lies", () => {
  expect(remove(RIDE, 1)).toEqual([RIDE[0], RIDE[2]]);
  expect([indexAt(RIDE, 0), indexAt(RIDE, 300), indexAt(RIDE, 510), indexAt(RIDE, null)]).toEqual([0, 1, -1, -1]);
});

test("what is added makes room for itself wherever it falls", () => {
  expect(add(RIDE, piece(100, 200))).toEqual([
    piece(0, 100, "warm_up"),
    piece(100, 200),
    piece(200, 300, "warm_up"),
    ...RIDE.slice(1),
  ]);
  for (let start = 0; start < 520; start += 13)
    for (const length of [1, 60, 400]) {
      const made = add(RIDE, piece(start, start + length));
      expect(holds(made)).toBe(true);
      expect(made).toContainEqual(piece(start, start + length));
    }
});

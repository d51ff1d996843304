import { expect, test } from "vitest";
import { levelOf } from "./grade";
import { drawnOf, stepAt } from "./way";

test("a line is drawn in one piece, and not across a hole", () => {
  const line = { latitude: [37, 37.01, 38, 38.01], longitude: [127, 127, 127, 127], metres: [0, 1112, 1112, 2224] };
  const drawn = drawnOf({ line });
  expect(drawn.pieces.map((piece) => piece.length)).toEqual([2, 2]);
  expect(drawn.box).toEqual({ west: 127, east: 127, south: 37, north: 38.01 });
  expect(drawn.seconds).toEqual(line.metres);
});

test("the nearest step of the profile, and never one beyond it", () => {
  const profile = { step_m: 10, altitude_m: [1, 2, 3], grade: [0, 0, 0] };
  expect([stepAt(profile, 14), stepAt(profile, 16), stepAt(profile, -5), stepAt(profile, 999)]).toEqual([1, 2, 0, 2]);
});

test("each grade has one of six colours", () => {
  expect([-0.05, 0, 0.03, 0.06, 0.1, 0.2].map(levelOf)).toEqual(["down", "flat", "easy", "hard", "steep", "wall"]);
});

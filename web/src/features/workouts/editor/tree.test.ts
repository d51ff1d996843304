import { describe, expect, test } from "vitest";
import type { Item, Step } from "../model";
import { begun, history } from "./history";
import {
  harder,
  insertAfter,
  itemAt,
  move,
  moveTo,
  removeAt,
  stepPaths,
  stretched,
  takeIn,
  unwrap,
  wrap,
} from "./tree";

const step = (value: number): Step => ({ intent: "work", end: { kind: "time", value } });
const [a, b, c, d] = [step(60), step(120), step(180), step(240)];
const tree: Item[] = [a, { times: 3, steps: [b, c] }, d];

describe("a tree of steps", () => {
  test("counts its steps as the API does", () => {
    expect(stepPaths(tree)).toEqual([[0], [1, 0], [1, 1], [2]]);
    expect(itemAt(tree, [1, 1])).toBe(c);
  });

  test("loses a repeat with the last step in it", () => {
    expect(removeAt(removeAt(tree, [1, 1]), [1, 0])).toEqual([a, d]);
  });

  test("moves among siblings, and at their end out of the repeat", () => {
    expect(move(tree, [1, 0], 1)).toEqual({ items: [a, { times: 3, steps: [c, b] }, d], path: [1, 1] });
    expect(move(tree, [1, 1], 1)).toEqual({ items: [a, { times: 3, steps: [b] }, c, d], path: [2] });
    expect(move(tree, [1, 0], -1)).toEqual({ items: [a, b, { times: 3, steps: [c] }, d], path: [1] });
    const first: Item[] = [{ times: 2, steps: [a, b] }];
    expect(move(first, [0, 0], -1)).toEqual({ items: [a, { times: 2, steps: [b] }], path: [0] });
    expect(move(tree, [0], -1)).toEqual({ items: tree, path: [0] });
    expect(moveTo(tree, [0], 2)).toEqual({ items: [tree[1], d, a], path: [2] });
  });

  test("wraps, takes in and unwraps without losing anything", () => {
    const wrapped = wrap(tree, [2], 4);
    expect(wrapped[2]).toEqual({ times: 4, steps: [d] });
    expect(takeIn(tree, [1])).toEqual([a, { times: 3, steps: [b, c, d] }]);
    expect(unwrap(tree, [1])).toEqual([a, b, c, d]);
    expect(insertAfter(tree, [1, 0], d)[1]).toEqual({ times: 3, steps: [b, d, c] });
    expect(insertAfter([], [], a)).toEqual([a]);
  });

  test("lengthens in steps that fit, and back again to where it was", () => {
    for (const seconds of [30, 60, 240, 600, 3600]) {
      const longer = stretched(step(seconds), 1);
      expect(longer.end.value).toBeGreaterThan(seconds);
      expect(stretched(longer, -1).end.value).toBe(seconds);
    }
    expect(stretched({ intent: "work", end: { kind: "lap_press" } }, 1).end).toEqual({ kind: "lap_press" });
    const set: Step = { ...step(8), end: { kind: "reps", value: 8 }, lift: { exercise: "squat", reps_low: 8 } };
    expect(stretched(set, 1).lift?.reps_low).toBe(9);
  });

  test("asks a little more, on the scale it is told on", () => {
    const asked = (target: NonNullable<Step["targets"]>[0]) => harder({ ...a, targets: [target] }, 1).targets?.[0];
    expect(asked({ measure: "power", scale: "of_threshold", low: 1, high: 1.05 })).toMatchObject({
      low: 1.01,
      high: 1.06,
    });
    expect(asked({ measure: "power", scale: "absolute", low: 200, high: 200 })).toMatchObject({ low: 205 });
    expect(asked({ measure: "speed", scale: "offset_100", low: 2, high: 2 })).toMatchObject({ low: 1 });
  });
});

test("what was joined is undone at once, and redone", () => {
  const body = (name: string) => ({ sport: "cycling", name, steps: tree });
  let state = begun(body("a"));
  for (const name of ["b", "c"]) state = history(state, { kind: "set", body: body(name), join: "typing" });
  state = history(state, { kind: "set", body: body("d") });
  expect(history(state, { kind: "set", body: body("d") })).toBe(state);
  state = history(state, { kind: "undo" });
  expect(state.now.name).toBe("c");
  state = history(state, { kind: "undo" });
  expect(state.now.name).toBe("a");
  expect(history(state, { kind: "undo" })).toBe(state);
  expect(history(history(state, { kind: "redo" }), { kind: "redo" }).now.name).toBe("d");
});

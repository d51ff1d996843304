import { expect, test } from "vitest";
import { add, clockOf, covers, minutesAt, minutesOf, remove, type Window } from "./windows";

const at = (weekday: Window["weekday"], from: number, to: number): Window => ({ weekday, from, to });

test("what touches becomes one, what is elsewhere stays", () => {
  const two = add(add([], at("tue", 360, 420)), at("mon", 360, 420));
  expect(two).toEqual([at("mon", 360, 420), at("tue", 360, 420)]);
  expect(add(two, at("tue", 420, 480))).toEqual([at("mon", 360, 420), at("tue", 360, 480)]);
  expect(add(two, at("tue", 500, 500))).toEqual(two);
});

test("cut through the middle it becomes two, cut away it is gone", () => {
  const day = [at("sat", 360, 720)];
  expect(remove(day, at("sat", 480, 540))).toEqual([at("sat", 360, 480), at("sat", 540, 720)]);
  expect(remove(day, at("sat", 300, 800))).toEqual([]);
  expect(remove(day, at("sun", 300, 800))).toEqual(day);
});

test("adding and taking away the same leaves as many minutes as before", () => {
  let windows: Window[] = [];
  for (let step = 0; step < 60; step++) {
    const from = (step * 37) % 22;
    const stretch = at(step % 2 ? "mon" : "fri", from * 60, (from + 1 + (step % 3)) * 60);
    const without = remove(windows, stretch);
    expect(minutesOf(without) + stretch.to - stretch.from).toBe(minutesOf(add(without, stretch)));
    windows = step % 4 === 3 ? without : add(windows, stretch);
    expect(covers(windows, stretch.weekday, stretch.from, stretch.to)).toBe(step % 4 !== 3);
  }
});

test("times are read and written as a watch shows them", () => {
  expect([minutesAt("06:30"), minutesAt("00:00", true), minutesAt("")]).toEqual([390, 1440, null]);
  expect([clockOf(390), clockOf(1440)]).toEqual(["06:30", "24:00"]);
});

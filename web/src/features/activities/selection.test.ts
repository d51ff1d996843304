import { beforeEach, expect, test } from "vitest";
import { choose, chooseEverything, clearSelection, useSelection } from "./selection";

const ORDER = ["a", "b", "c", "d", "e"];
const chosen = () => [...useSelection.getState().ids].sort();

beforeEach(clearSelection);

test("one on, one off", () => {
  choose("b", ORDER, false);
  expect(chosen()).toEqual(["b"]);
  choose("b", ORDER, false);
  expect(chosen()).toEqual([]);
});

test("shift takes everything between, whichever way round", () => {
  choose("d", ORDER, false);
  choose("b", ORDER, true);
  expect(chosen()).toEqual(["b", "c", "d"]);
});

test("touching one after choosing everything means that one again", () => {
  chooseEverything();
  choose("c", ORDER, false);
  expect(useSelection.getState().everything).toBe(false);
  expect(chosen()).toEqual(["c"]);
});

import { expect, test } from "vitest";
import { routeSearch } from "./search";

test("what the address holds is kept, and what nobody knows is dropped", () => {
  expect(routeSearch({ q: "북악", sport: "running", sort: "gain", x: 1 })).toEqual({
    q: "북악",
    sport: "running",
    sort: "gain",
  });
  expect(routeSearch({ q: "", sport: "flying", sort: "x" })).toEqual({ sort: "created" });
  expect(routeSearch({ min_length_m: 5000, max_gain_m: -1, min_gain_m: "many", deleted: true })).toEqual({
    min_length_m: 5000,
    deleted: true,
    sort: "created",
  });
});

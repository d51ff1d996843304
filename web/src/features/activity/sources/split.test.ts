import { expect, test } from "vitest";
import { secondsOf } from "./SplitDialog";

test("a place is typed as a watch shows it", () => {
  expect(["1:02:03", "62:03", "90", " 0:30 "].map(secondsOf)).toEqual([3723, 3723, 90, 30]);
  expect(["", "half", "1:2:3:4", "-5"].map(secondsOf)).toEqual([null, null, null, null]);
});

import { expect, test } from "vitest";
import { pieces } from "./marking";

test("each word belongs to its rule, to what was not understood, or to nobody", () => {
  expect(pieces("Mondays off, be nice", [{ start: 0, end: 11 }], [{ start: 13, end: 20 }])).toEqual([
    { text: "Mondays off", rule: 0 },
    { text: ", " },
    { text: "be nice", lost: true },
  ]);
});

test("letters beyond the first plane count as one, and spans past the end are cut", () => {
  expect(pieces("🏃 월요일은 쉬어요", [{ start: 2, end: 99 }], [])).toEqual([
    { text: "🏃 " },
    { text: "월요일은 쉬어요", rule: 0 },
  ]);
});

test("where two rules rest on the same words, the first has them", () => {
  expect(
    pieces(
      "3 runs",
      [
        { start: 0, end: 6 },
        { start: 0, end: 6 },
      ],
      [],
    ),
  ).toEqual([{ text: "3 runs", rule: 0 }]);
});

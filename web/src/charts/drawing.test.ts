import { expect, test } from "vitest";
import { columnsOf, seriesOf } from "./drawing";

const theme = () => ({}) as never;
const line = (values: (number | null)[]) => ({ values, color: "ctl" as const });

test("bars stand on one another, the tallest drawn first", () => {
  const stacked = { stacked: true, lines: [line([1, 2]), line([10, null]), line([100, 5])] };
  expect(columnsOf([0, 1], stacked)).toEqual([
    [0, 1],
    [111, 7],
    [11, 2],
    [1, 2],
  ]);
});

test("a hole in a line stays a hole", () => {
  expect(columnsOf([0, 1], { lines: [line([null, 3])] })[1]).toEqual([null, 3]);
});

test("the usual range lies behind the line, from its low to its high edge", () => {
  const drawing = { lines: [line([5])], band: { low: [4], high: [6], color: "tsb" as const } };
  expect(columnsOf([0], drawing)).toEqual([[0], [4], [6], [5]]);
  const { series, bands } = seriesOf(drawing, theme);
  expect(series).toHaveLength(4);
  expect(bands?.[0]?.series).toEqual([2, 1]);
});

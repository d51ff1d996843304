import { expect, test } from "vitest";
import { durationSplits, durationWords, logOf } from "./durations";

test("ticks are durations people speak of, never more than there is room for", () => {
  for (const most of [3, 5, 8, 20]) {
    const ticks = durationSplits(0, logOf(18_000), most);
    expect(ticks.length).toBeLessThanOrEqual(most);
    expect(ticks[0]).toBe(0);
  }
  expect(durationSplits(0, logOf(60), 20).map((tick) => Math.round(10 ** tick))).toEqual([1, 2, 5, 15, 30, 60]);
});

test.each([
  [5, "en", "5 sec"],
  [90, "en", "1 min 30 sec"],
  [3600, "en", "1 hr"],
  [5400, "ko", "1시간 30분"],
  [0, "ko", "0초"],
])("%d seconds in words", (seconds, language, words) => {
  expect(durationWords(seconds, language)).toBe(words);
});

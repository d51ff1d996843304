import { expect, test } from "vitest";
import { Format } from "@/i18n/format";
import { goodNews, inOrder, lastKnown, shownAs } from "./series";

const format = new Format("en", "imperial", "Asia/Seoul");

test("a morning is read from HRV down, what is unknown here last", () => {
  const kinds = ["steps", "sleep_s", "hrv_ms"].map((kind) => ({ kind, name: kind }) as never);
  expect(inOrder(kinds).map(({ kind }) => kind)).toEqual(["hrv_ms", "sleep_s", "steps"]);
});

test("a high pulse is bad news, a high HRV good, weight neither", () => {
  expect(goodNews("resting_heart_rate_bpm", "above")).toBe("bad");
  expect(goodNews("hrv_ms", "above")).toBe("good");
  expect(goodNews("weight_kg", "below")).toBe("neutral");
  expect(goodNews("weight_kg", "in")).toBe("good");
});

test("nights in hours, weights in the athlete's unit", () => {
  expect(shownAs({ kind: "sleep_s", unit: "s" }, format).say(27_000)).toBe("7h 30m");
  const weight = shownAs({ kind: "weight_kg", unit: "kg" }, format);
  expect([weight.say(70), weight.unit]).toEqual(["154.3", "lb"]);
});

test("the last known place skips what is missing", () => {
  expect(lastKnown([1, 2, null, null])).toBe(1);
  expect(lastKnown([null])).toBe(-1);
});

import { expect, test } from "vitest";
import type { FieldProblem } from "@/api/problem";
import every from "./every_kind.json";
import { FIELDS, type Field } from "./fields";
import {
  figuresFrom,
  hoursAndMinutes,
  labelOf,
  minutesOf,
  numberOf,
  put,
  ruleOf,
  shown,
  toldOf,
  unplaced,
  wrongAt,
  wrongWords,
} from "./told";

const problem = (field: string, code = "rule_number"): FieldProblem => ({ field, code, detail: `${field}!` });
const field = (kind: string, at: string) => FIELDS[kind]?.find((one) => one.at === at) as Field;

test("whatever a rule of any kind may tell has one field, and nothing else has", () => {
  expect(Object.keys(FIELDS).sort()).toEqual(Object.keys(every).sort());
  for (const [kind, params] of Object.entries(every))
    expect([kind, FIELDS[kind]?.map(({ at }) => at).sort()]).toEqual([kind, Object.keys(params).sort()]);
});

test("a rule that nothing was changed of is sent as it is", () => {
  for (const [kind, params] of Object.entries(every)) {
    const rule = {
      kind,
      params,
      strength: { soft: 30 },
      tier: "science",
      scope: { phase: "base" },
      source: { by: "pack:masters" },
    } as const;
    expect(ruleOf(toldOf(rule), toldOf(rule))).toEqual(rule);
  }
});

test("all is sent, so that what was emptied is empty, and by hand it is no longer what was said", () => {
  const before = toldOf({
    kind: "max_time",
    params: { per: "week", minutes: 600, sports: ["run"] },
    strength: "hard",
    scope: { from: "2026-11-01" },
    source: { text: "일주일에 10시간까지", lang: "ko", by: "person" },
  });
  const words = ruleOf({ ...before, weight: 20 }, before);
  expect([words.source, words.strength]).toEqual([before.source, { soft: 20 }]);
  const less = ruleOf({ ...before, params: put(before.params, "sports", []), scope: {} }, before);
  expect(less.params).toEqual({ per: "week", minutes: 600 });
  expect([less.scope, less.source]).toEqual([{}, { by: "person" }]);
  const anew = ruleOf({ ...before, params: { per: "day", minutes: 60 }, source: { text: "하루 1시간" } }, before);
  expect(anew.source).toEqual({ text: "하루 1시간" });
});

test("a figure keeps its place, and an empty one leaves", () => {
  expect(Object.keys(put({ a: 1, b: 2, c: 3 }, "b", 5))).toEqual(["a", "b", "c"]);
  expect(put({ a: 1 }, "b", 0)).toEqual({ a: 1, b: 0 });
  expect(put({ a: 1 }, "b", false)).toEqual({ a: 1, b: false });
  for (const nothing of [undefined, null, "", []]) expect(put({ a: 1, b: 2 }, "b", nothing)).toEqual({ a: 1 });
});

test("minutes are hours and minutes, both ways", () => {
  for (const minutes of [0, 1, 45, 60, 90, 600, 605, 10_080])
    expect(minutesOf(...hoursAndMinutes(minutes))).toBe(minutes);
  expect(hoursAndMinutes(0)).toEqual(["", "0"]);
  expect(hoursAndMinutes(120)).toEqual(["2", ""]);
  expect(hoursAndMinutes(undefined)).toEqual(["", ""]);
  expect([minutesOf("", "90"), minutesOf("1.5", ""), minutesOf("", ""), minutesOf("x", "")]).toEqual([
    90,
    90,
    undefined,
    undefined,
  ]);
});

test("a share is written as a percentage without the dust of fractions", () => {
  for (let percent = 10; percent <= 100; percent += 1) {
    const share = numberOf(String(percent), 100);
    expect(share).toBe(percent / 100);
    expect(shown(share, 100)).toBe(String(percent));
  }
  expect([numberOf("7.25"), numberOf(" "), numberOf("-"), shown(null)]).toEqual([7.25, undefined, undefined, ""]);
});

test("what is wrong is told at its place, in units of the page", () => {
  const problems = [problem("rule.params.minutes"), problem("rule.params.windows.0.end", "rule_window")];
  expect(wrongAt(problems, "params.minutes")?.field).toBe("rule.params.minutes");
  expect(wrongAt(problems, "params.windows")).toBeUndefined();
  expect(wrongWords(field("max_time", "minutes"), undefined, "rule_number")).toEqual({ key: "needed" });
  expect(wrongWords(field("max_time", "minutes"), 99_999, "rule_number")).toEqual({
    key: "times",
    low: 0,
    high: 10_080,
  });
  expect(wrongWords(field("deload", "max_load_fraction"), 7, "rule_number")).toEqual({
    key: "from_to",
    low: 10,
    high: 100,
  });
  expect(wrongWords(field("taper", "days"), 30, "rule_number")).toEqual({ key: "from_to_whole", low: 4, high: 21 });
  expect(wrongWords(field("event", "date"), "2026", "rule_date")).toBeNull();
  expect(wrongWords(field("injury_limit", "body_part"), "", "rule_slug")).toEqual({ key: "body" });
});

test("what the form has no place for is told all the same", () => {
  const fields = FIELDS.max_time ?? [];
  const known = ["params", "params.minutes", "params.sports.0", "strength.soft", "scope.to"];
  const rest = ["params.hours", "tier", "params.minutes_of"];
  const all = [...known, ...rest].map((place) => problem(`rule.${place}`));
  expect(unplaced(all, fields).map((one) => one.field)).toEqual(rest.map((place) => `rule.${place}`));
});

test("what grows is called by what it is", () => {
  const most = field("ramp_cap", "max_per_week");
  expect(["ctl", "distance", "what"].map((metric) => labelOf(most, { metric }))).toEqual([
    "grow_ctl",
    "grow_distance",
    "grow_ctl",
  ]);
  expect(labelOf(field("max_time", "minutes"), {})).toBe("most_time");
});

test("figures are an object, and nothing else is", () => {
  expect(figuresFrom('{"a": 1}')).toEqual({ a: 1 });
  for (const text of ["", "{", "[1]", "null", "3"]) expect(figuresFrom(text)).toBeNull();
});

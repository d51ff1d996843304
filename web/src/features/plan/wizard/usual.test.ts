import { expect, test } from "vitest";
import { sportsAsked, usualSports } from "./usual";

const times = (sport: "running" | "cycling" | "swimming" | "multisport", count: number) =>
  Array.from({ length: count }, () => ({ sport }));
const runs = { kind: "session_count", params: { sport: "run", per: "week", min: 3 } } as const;

test("three runs a week asked for by a newcomer is a plan with running, not with riding", () => {
  expect(usualSports([runs], [])).toEqual(["run"]);
});

test("what was done of late comes along; what was tried once or twice does not", () => {
  const done = [...times("cycling", 9), ...times("swimming", 2), ...times("multisport", 5)];
  expect(usualSports([], done)).toEqual(["bike"]);
  expect(usualSports([runs], done)).toEqual(["bike", "run"]);
  expect(usualSports([], [])).toEqual([]);
});

test("only a rule that asks for something names a sport, not one that limits or forbids", () => {
  const rules = [
    { kind: "session_count", params: { sport: "swim", per: "week", max: 2 } },
    { kind: "session_count", params: { sport: "any", per: "week", min: 3 } },
    { kind: "injury_limit", params: { body_part: "knee", forbid_sports: ["run"] } },
    { kind: "max_time", params: { per: "week", minutes: 600, sports: ["row"] } },
    { kind: "min_time", params: { per: "week", minutes: 60, sports: ["ski", "any"] } },
    { kind: "pinned_session", params: { weekday: "sun", sport: "bike", role: "long" } },
    { kind: "event", params: { name: "x", date: "2027-03-21", priority: "A", sport: "hike" } },
  ] as const;
  expect(sportsAsked(rules as never)).toEqual(["ski", "bike", "hike"]);
});

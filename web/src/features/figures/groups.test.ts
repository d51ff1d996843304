import { expect, test } from "vitest";
import type { Metric, MetricValue } from "@/api/types";
import { groupsOf } from "./groups";

const metric = (slug: string, group: string) => ({ slug, group }) as Metric;
const found = (slug: string, value: number | null, reason = "no_setting") =>
  ({ slug, value, unknown: value === null ? { reason, about: "ftp", sentence: "…" } : null }) as MetricValue;

const catalogue = [
  metric("tss", "load"),
  metric("normalized_power", "power"),
  metric("best_power_60s", "power"),
  metric("swolf", "swim"),
  metric("mean_heart_rate", "heart"),
];
const keys = (sport: string, items: MetricValue[]) => groupsOf(catalogue, items, sport).map(({ key }) => key);

test("families stand apart from the single figures", () => {
  const groups = groupsOf(catalogue, [found("normalized_power", 210), found("best_power_60s", 400)], "cycling");
  expect(groups.map(({ key, known }) => [key, known.length])).toEqual([
    ["power", 1],
    ["power_family", 1],
  ]);
});

test("what is not known stays, with its reason; what the sport does not have goes", () => {
  const items = [found("tss", null), found("swolf", null, "not_this_sport"), found("best_power_60s", null)];
  const groups = groupsOf(catalogue, items, "cycling");
  expect(groups.map(({ key }) => key)).toEqual(["load"]);
  expect(groups[0]?.unknown[0]?.found.unknown?.sentence).toBe("…");
});

test("the sport decides what comes first", () => {
  const items = [found("mean_heart_rate", 150), found("swolf", 41), found("tss", 60)];
  expect(keys("swimming", items)).toEqual(["load", "swim", "heart"]);
  expect(keys("cycling", items)).toEqual(["load", "heart", "swim"]);
});

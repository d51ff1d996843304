import { expect, test } from "vitest";
import { Format } from "@/i18n/format";
import { unitOf, wishOf } from "./measuring";

const metric = new Format("ko", "metric", "Asia/Seoul");
const imperial = new Format("en", "imperial", "Asia/Seoul");

test("what is left empty is not told, a comma is a point", () => {
  expect(wishOf("2026-11-21", { weight_kg: "71,8", body_fat_percent: " " }, metric)).toEqual({
    day: "2026-11-21",
    weight_kg: 71.8,
  });
});

test("pounds and inches become what the API takes", () => {
  expect(wishOf("2026-11-21", { weight_kg: "160", waist_cm: "32" }, imperial)).toEqual({
    day: "2026-11-21",
    weight_kg: 72.57,
    waist_cm: 81.28,
  });
  expect([unitOf("weight_kg", imperial).name, unitOf("hip_cm", imperial).name, unitOf("neck_cm", metric).name]).toEqual(
    ["lb", "in", "cm"],
  );
});

test("what is no number is said to be none", () => {
  expect(wishOf("2026-11-21", { neck_cm: "thin" }, metric)).toEqual({ wrong: "neck_cm" });
});

import { expect, test } from "vitest";
import { askedOf, speedOf } from "./conditions";

test("a pace becomes a speed, and anything else is no pace", () => {
  expect(Number(speedOf("5:00"))).toBeCloseTo(3.3333, 3);
  expect([speedOf("5:75"), speedOf("0:00"), speedOf("fast"), speedOf("")]).toEqual([null, null, null, null]);
});

test("what is left empty is not asked", () => {
  expect(askedOf({ power_w: " 250 ", ftp_w: "", cassette: "11, 13, 28", flat_pace: "4:10" })).toEqual({
    power_w: "250",
    cassette: "11,13,28",
    flat_speed_m_s: "4",
  });
});

import i18next from "i18next";
import { expect, test } from "vitest";
import { sourceName } from "./sources";

test("a second account is told apart, and what nobody knows keeps its own name", () => {
  const said = ["garmin_key", "garmin_key_2", "webhook_12", "apple_health", "polar"].map((one) =>
    sourceName(one, i18next.t),
  );
  expect(said).toEqual(["Garmin", "Garmin 2", "webhook 12", "Apple Health export", "polar"]);
});

test("of several accounts of one service each has its own name", () => {
  const one = (source: string, name: string | null) => ({
    service: "garmin_key",
    source,
    account: { id: source, name },
  });
  const two = [one("garmin_key", "Minji"), one("garmin_key_2", "Old watch")];
  const said = (accounts: typeof two) =>
    ["garmin_key", "garmin_key_2"].map((of) => sourceName(of, i18next.t, accounts));
  expect(said(two)).toEqual(["Garmin (Minji)", "Garmin (Old watch)"]);
  expect(said(two.slice(0, 1))).toEqual(["Garmin", "Garmin 2"]);
  expect(said([one("garmin_key", "Minji"), one("garmin_key_2", null)])).toEqual(["Garmin (Minji)", "Garmin 2"]);
});

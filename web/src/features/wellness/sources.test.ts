import i18next from "i18next";
import { expect, test } from "vitest";
import { sourceName } from "./sources";

test("a second account is told apart, and what nobody knows keeps its own name", () => {
  const said = ["garmin_key", "garmin_key_2", "webhook_12", "apple_health", "polar"].map((one) =>
    sourceName(one, i18next.t),
  );
  expect(said).toEqual(["Garmin", "Garmin 2", "webhook 12", "Apple Health export", "polar"]);
});

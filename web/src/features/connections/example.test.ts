import { expect, test } from "vitest";
import { curlOf, today } from "./example";

test("the example is one command with the secret, a day and the address", () => {
  const told = curlOf("https://coach.example.org/api/v1/webhooks/1", "k7Jw", "2026-11-21");
  expect(told.split(" \\\n  ")).toEqual([
    'curl -H "Authorization: Bearer k7Jw"',
    '-H "Content-Type: application/json"',
    `-d '{"days":[{"day":"2026-11-21","figures":{"weight_kg":70.2,"sleep_s":27000}}]}'`,
    "https://coach.example.org/api/v1/webhooks/1",
  ]);
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});

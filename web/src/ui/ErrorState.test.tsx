import { expect, test } from "vitest";
import { Problem } from "@/api/problem";
import { show } from "@/testing/render";
import { ErrorNote } from "./ErrorState";

const note = (status: number) =>
  show(<ErrorNote error={new Problem(status, "code", "It did not work.", "Try again.", "request-1")} />);

test("a fault of ours has a number to quote", async () => {
  const screen = await note(500);
  await expect.element(screen.getByText("request-1")).toBeVisible();
});

test.each([422, 502, 503])("what lies elsewhere has none: %s", async (status) => {
  const screen = await note(status);
  await expect.element(screen.getByText("It did not work. Try again.")).toBeVisible();
  expect(screen.getByText("request-1").query()).toBeNull();
});

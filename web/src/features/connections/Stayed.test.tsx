import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { Connection } from "@/api/types";
import { show } from "@/testing/render";
import Stayed from "./Stayed";

const stayed = (how: string, external_id: string, name: string | null) => ({
  kind: "activities",
  external_id,
  activity_id: `a${external_id}`,
  name,
  sport: "strength",
  start_at: "2026-11-18T06:30:00Z",
  gone_at: "2026-11-20T21:00:00Z",
  how,
  sentence: `Deleted at Garmin (${how}).`,
});
const connection = {
  id: "c1",
  name: "Garmin",
  stayed: [stayed("edited", "1", "Morning ride"), stayed("shared", "2", null)],
} as unknown as Connection;

afterEach(() => vi.restoreAllMocks());

test("each says why it stayed and what goes with it, and is kept or taken away by one press", async () => {
  const sent: unknown[] = [];
  vi.spyOn(window, "fetch").mockImplementation(async (request) => {
    const wish = await (request as Request).json();
    sent.push(wish);
    const gone = wish.choice === "take_away" ? "ch1" : null;
    return new Response(JSON.stringify({ change_id: gone, undo_until: null }), {
      headers: { "content-type": "application/json" },
    });
  });
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <Stayed connection={connection} /> }),
    history: createMemoryHistory(),
  });
  await show(<RouterProvider router={router as never} />);
  await page.getByText("2 were deleted there and are still here").click();
  const [ride, other] = [page.getByRole("listitem").nth(0), page.getByRole("listitem").nth(1)];
  await expect.element(ride.getByText("Deleted at Garmin (edited).")).toBeVisible();
  await expect.element(other.getByRole("link", { name: "Strength" })).toBeVisible();
  await expect.element(other.getByText("The other recording goes with it.", { exact: false })).toBeVisible();
  await ride.getByRole("button", { name: "Keep it" }).click();
  await expect.element(page.getByText("Morning ride stays, and is not asked about again.")).toBeVisible();
  await other.getByRole("button", { name: "To the bin here too" }).click();
  await expect.element(page.getByRole("button", { name: "Undo" })).toBeVisible();
  expect(sent).toEqual([
    { kind: "activities", external_id: "1", choice: "keep" },
    { kind: "activities", external_id: "2", choice: "take_away" },
  ]);
});

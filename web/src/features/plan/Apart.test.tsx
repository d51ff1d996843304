import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { Plan, PlannedItem } from "@/api/planTypes";
import { show } from "@/testing/render";
import { Apart } from "./Apart";

const plan = { id: "p", version: 3, line: "main", items: [] } as unknown as Plan;
const item = { id: "a", name: "Ride", workout_id: "w", apart: "changed" } as unknown as PlannedItem;

test("what follows the plan again can be had back as it was", async () => {
  const asked: string[] = [];
  let own: unknown = { name: "Mine" };
  vi.spyOn(window, "fetch").mockImplementation(async (input) => {
    const request = input as Request;
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    if (request.method === "POST") own = { name: "The plan's" };
    if (request.method === "PATCH") own = ((await request.json()) as { workout: unknown }).workout;
    return Response.json({ id: "w", version: 7, day: "2026-11-24", workout: own });
  });
  await show(<Apart plan={plan} item={item} />);
  await page.getByRole("button", { name: "Take the plan's steps" }).click();
  await expect.element(page.getByText("Ride is as the plan has it.")).toBeVisible();
  expect(own).toEqual({ name: "The plan's" });
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await vi.waitFor(() => expect(own).toEqual({ name: "Mine" }));
  expect(asked).toContain("POST /api/v1/plans/p/items/a/follow");
});

test("a workout that follows the plan says nothing of it", async () => {
  await show(<Apart plan={plan} item={{ ...item, apart: null }} />);
  await expect.element(page.getByRole("button")).not.toBeInTheDocument();
});

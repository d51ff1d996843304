import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { Delivery, Workout } from "@/api/types";
import { show } from "@/testing/render";
import DeleteDialog from "./DeleteDialog";
import { DeliveryBadges } from "./DeliveryBadges";

const place = (over: Partial<Delivery>): Delivery => ({
  connection_id: "c1",
  service: "garmin_signin",
  name: "Garmin",
  account: "Minji",
  state: "there",
  day: "2026-11-24",
  url: null,
  deletes: true,
  ...over,
});
const hevy = place({ connection_id: "c2", service: "hevy", name: "Hevy", day: null, deletes: false, state: "older" });

test("who deletes is told where it stands, and what cannot be deleted there", async () => {
  const chosen = vi.fn();
  const workout = { id: "w", name: "4 × 4", delivery: [place({}), hevy] } as unknown as Workout;
  await show(<DeleteDialog workout={workout} busy={null} error={null} onDelete={chosen} onClose={() => {}} />);
  await expect.element(page.getByText("Tuesday, November 24, 2026")).toBeVisible();
  await expect.element(page.getByText("Nothing can be deleted at Hevy", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Delete here and there" }).click();
  await page.getByRole("button", { name: "Only here" }).click();
  expect(chosen.mock.calls).toEqual([["take_away"], ["leave"]]);
});

test("each place says how it stands there", async () => {
  const screen = await show(<DeliveryBadges delivery={[place({}), hevy]} />);
  await expect.element(screen.getByText("At Garmin", { exact: true })).toBeVisible();
  await expect.element(screen.getByText("Older at Hevy")).toBeVisible();
});

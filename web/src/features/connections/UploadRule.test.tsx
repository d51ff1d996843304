import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { queries, uploadRulesQuery } from "@/api/queries";
import type { Connection } from "@/api/types";
import { show } from "@/testing/render";
import UploadRule from "./UploadRule";

const rule = {
  connection_id: "c1",
  service: "strava",
  name: "Minji",
  on: false,
  since: null as string | null,
  done: 0,
  waiting: 0,
  failed: 0,
  note: "Garmin often sends activities to Strava by itself.",
};
const strava = { id: "c1", name: "Strava" } as Connection;

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

test("the standing yes is given after it is told what goes out, and taken back at once", async () => {
  const sent: unknown[] = [];
  let held = rule;
  vi.spyOn(window, "fetch").mockImplementation(async (request) => {
    const { method } = request as Request;
    if (method === "PUT") {
      const wish = await (request as Request).json();
      sent.push(wish);
      held = { ...rule, on: wish.on, since: wish.on ? "2026-11-21T06:00:00Z" : null, done: 3, failed: 1 };
    }
    return new Response(JSON.stringify({ items: [held] }), { headers: { "content-type": "application/json" } });
  });
  queries.setQueryData(uploadRulesQuery("en").queryKey, { items: [rule] });
  await show(<UploadRule connection={strava} />);
  await page.getByRole("button", { name: "Upload by itself…" }).click();
  const dialog = page.getByRole("dialog");
  await expect.element(dialog.getByText(rule.note)).toBeVisible();
  expect(sent).toEqual([]);
  await dialog.getByRole("button", { name: "Yes, from now on" }).click();
  await expect.element(page.getByText("1 failed")).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect.element(page.getByRole("button", { name: "Upload by itself…" })).toBeVisible();
  const wish = { connection_id: "c1", approved: true };
  expect(sent).toEqual([
    { ...wish, on: true },
    { ...wish, on: false },
  ]);
});

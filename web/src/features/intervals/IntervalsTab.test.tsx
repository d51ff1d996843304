import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { queries } from "@/api/queries";
import type { Activity, Intervals } from "@/api/types";
import { Cursor } from "@/charts/cursor";
import { show } from "@/testing/render";
import IntervalsTab from "./IntervalsTab";

const item = (start_s: number, end_s: number, kind: "work" | "rest", watts: number | null) => ({
  id: `${start_s}-${end_s}`,
  start_s,
  end_s,
  kind,
  name: null,
  label: kind === "work" ? "2 × 4:00" : null,
  group: kind === "work" ? 1 : null,
  figures: { average_power: watts },
  unknown: [],
});
const FOUND: Intervals = {
  activity_id: "ride",
  source: "found",
  version: 3,
  choices: ["found", "laps"],
  channel: "power",
  caution: null,
  unknown: null,
  columns: [{ slug: "average_power", name: "Average power", unit: "W", precision: 0 }],
  items: [item(900, 1140, "work", 287), item(1140, 1320, "rest", null), item(1320, 1560, "work", 291)],
  groups: [{ group: 1, label: "2 × 4:00", count: 2, seconds: 240, figures: { average_power: 289 }, unknown: [] }],
};
const activity = { id: "ride", sport: "cycling", channels: ["power"] } as unknown as Activity;

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

/** What was asked of the server: method, address and body. */
function server(answers: Intervals = FOUND) {
  const asked: [string, unknown][] = [];
  vi.spyOn(window, "fetch").mockImplementation(async (input) => {
    const request = input as Request;
    const text = await request.text();
    asked.push([`${request.method} ${new URL(request.url).pathname}`, text ? JSON.parse(text) : null]);
    const body = request.method === "GET" ? answers : { change_id: null, intervals: answers };
    return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
  });
  return asked;
}

test("repeats in a line, a row for each; pressing one selects it, and the cursor marks the row it is in", async () => {
  server();
  const select = vi.fn();
  const cursor = new Cursor();
  await show(<IntervalsTab activity={activity} cursor={cursor} selection={null} onSelection={select} />);
  await expect.element(page.getByRole("button", { name: "2 × 4:00 @ 289 W" })).toBeVisible();
  await expect.element(page.getByRole("cell", { name: "291 W" })).toBeVisible();
  await page.getByRole("button", { name: "Show Work 2 in the chart" }).click();
  expect(select).toHaveBeenCalledWith({ from: 1320, to: 1560 });
  const marks: unknown[] = [];
  cursor.followMarks((span) => marks.push(span));
  await page.getByRole("row", { name: /Rest/ }).hover();
  expect(marks.at(-1)).toEqual({ from: 1140, to: 1320 });
  cursor.move(1000, {});
  await expect.element(page.getByRole("row", { name: /Work 1/ })).toHaveAttribute("data-here");
});

test("a selection is added over what was there, and laps are one press away", async () => {
  const asked = server();
  const selection = { from: 1000.2, to: 1200 };
  await show(<IntervalsTab activity={activity} cursor={new Cursor()} selection={selection} onSelection={() => {}} />);
  await page.getByRole("button", { name: "Add the selection" }).click();
  await vi.waitFor(() => expect(asked.at(-1)?.[0]).toBe("PUT /api/v1/activities/ride/intervals"));
  const sent = asked.at(-1)?.[1] as { version: number; items: { start_s: number; end_s: number }[] };
  expect(sent.version).toBe(3);
  expect(sent.items.map(({ start_s, end_s }) => [start_s, end_s])).toEqual([
    [900, 1000],
    [1000, 1200],
    [1200, 1320],
    [1320, 1560],
  ]);
  await page.getByRole("button", { name: "Laps" }).click();
  await vi.waitFor(() => expect(asked.at(-1)?.[1]).toEqual({ source: "laps", items: [], version: 3 }));
});

test("where nothing stands out it says how to add one", async () => {
  // A ride of its own: the last answer of the test before may still come.
  server({ ...FOUND, activity_id: "easy", choices: ["found"], items: [], groups: [], columns: [] });
  const easy = { ...activity, id: "easy" };
  await show(<IntervalsTab activity={easy} cursor={new Cursor()} selection={null} onSelection={() => {}} />);
  await expect.element(page.getByText("No clear intervals here.")).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Add the selection" })).toBeDisabled();
});

import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { queries } from "@/api/queries";
import type { Activity } from "@/api/types";
import { show } from "@/testing/render";
import { SelectionFigures } from "./SelectionFigures";

const activity = { id: "ride", sport: "cycling" } as Activity;
const item = { slug: "average_power", name: "Average power", unit: "W", precision: 0 };

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

test("nothing chosen: it says how to choose, and asks nothing", async () => {
  const sent = vi.spyOn(window, "fetch");
  await show(<SelectionFigures activity={activity} selection={null} />);
  await expect.element(page.getByText(/Drag across the chart/)).toBeVisible();
  expect(sent).not.toHaveBeenCalled();
});

test("a stretch is asked about in whole seconds, and what is not known of it is left out", async () => {
  const asked: string[] = [];
  vi.spyOn(window, "fetch").mockImplementation(async (request) => {
    asked.push(new URL((request as Request).url).search);
    const items = [
      { ...item, value: 268.4, unknown: null },
      { ...item, slug: "ascent", name: "Ascent", value: null, unknown: { reason: "x", about: null, sentence: "…" } },
    ];
    return new Response(JSON.stringify({ from_s: 10, to_s: 40, items }), {
      headers: { "content-type": "application/json" },
    });
  });
  await show(<SelectionFigures activity={activity} selection={{ from: 10.2, to: 39.8 }} />);
  await expect.element(page.getByText("Average power")).toBeVisible();
  expect(asked).toEqual(["?from_s=10&to_s=40"]);
  await expect.element(page.getByText("Ascent")).not.toBeInTheDocument();
});

import axe from "axe-core";
import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { proposalsQuery, settingsQuery } from "@/api/athleteQueries";
import { queries } from "@/api/queries";
import type { Setting, SettingsHistory } from "@/api/types";
import { show } from "@/testing/render";
import { Thresholds } from "./Thresholds";

const kind = { slug: "ftp", name: "FTP", unit: "W", sports: ["cycling", "running"], general: false, many: false };
const entry = (id: string, since: string | null, value: number): Setting => ({
  id,
  slug: "ftp",
  sport: "cycling",
  since,
  value,
  source: "athlete",
  created_at: "2026-01-01T00:00:00Z",
});
const history = {
  kinds: [
    { ...kind, lowest: 30, highest: 700 },
    { slug: "weight", name: "Weight", unit: "kg", sports: [], general: true, many: false, lowest: 25, highest: 250 },
  ],
  items: [entry("a", null, 230), entry("b", "2026-03-01", 262)],
} as SettingsHistory;

async function open() {
  queries.setQueryData(settingsQuery("en").queryKey, history);
  queries.setQueryData(proposalsQuery("en").queryKey, { items: [] });
  await show(<Thresholds />);
}

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

test("the newest stands first, and what nothing is known of says so", async () => {
  await open();
  const rows = page.getByRole("region", { name: "FTP" }).getByRole("listitem");
  await expect.element(rows.nth(0).getByText("262 W")).toBeVisible();
  await expect.element(rows.nth(1).getByText("From the beginning")).toBeVisible();
  await expect.element(page.getByRole("region", { name: "Weight" }).getByText("Nothing yet.")).toBeVisible();
  const { violations } = await axe.run(document.body);
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
});

test("a figure that is no number is not sent", async () => {
  await open();
  const sent = vi.spyOn(window, "fetch");
  await page.getByRole("button", { name: "Add Weight" }).click();
  await page.getByLabelText("Value (kg)").fill("heavy");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.element(page.getByText("Write a number.")).toBeVisible();
  expect(sent).not.toHaveBeenCalled();
});

test("what is told goes out with its day, and can be undone", async () => {
  await open();
  const bodies: [string, string, unknown][] = [];
  vi.spyOn(window, "fetch").mockImplementation(async (request) => {
    const { method, url } = request as Request;
    bodies.push([method, new URL(url).pathname, method === "POST" ? await (request as Request).json() : null]);
    const read = url.endsWith("/proposals") ? { items: [] } : history;
    const body = method === "POST" ? entry("new", null, 68) : method === "GET" ? read : null;
    return new Response(body && JSON.stringify(body), {
      status: body ? 200 : 204,
      headers: { "content-type": "application/json" },
    });
  });
  await page.getByRole("button", { name: "Add Weight" }).click();
  await page.getByLabelText("Value (kg)").fill("68");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(() => bodies.filter(([method]) => method !== "GET"))
    .toEqual([
      ["POST", "/api/v1/athlete/settings-history", { slug: "weight", sport: null, since: null, value: 68 }],
      ["DELETE", "/api/v1/athlete/settings-history/new", null],
    ]);
});

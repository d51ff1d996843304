import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { queries, webhooksQuery } from "@/api/queries";
import type { Webhook } from "@/api/types";
import { show } from "@/testing/render";
import WebhooksTab from "./WebhooksTab";

const address = "https://coach.example.org/api/v1/webhooks/1";
const phone: Webhook = {
  id: "1",
  name: "Phone",
  source: "webhook",
  address,
  created_at: "2026-11-20T06:00:00Z",
  last_received_at: null,
  paused_at: null,
  taken: 0,
  refused: 0,
};
const takes = [{ kind: "weight_kg", name: "Weight", low: 20, high: 400 }];

function served(items: Webhook[]) {
  const asked: [string, unknown][] = [];
  queries.setQueryData(webhooksQuery("en").queryKey, { items: [...items], takes });
  vi.spyOn(window, "fetch").mockImplementation(async (request) => {
    const { method } = request as Request;
    const body = method === "POST" || method === "PATCH" ? await (request as Request).json() : null;
    if (method !== "GET") asked.push([method, body]);
    if (method === "PATCH")
      items = items.map((one) => ({ ...one, paused_at: body.paused ? "2026-11-21T06:00:00Z" : null }));
    if (method === "DELETE") items = [];
    if (method === "POST") items = [phone];
    const told = method === "GET" ? { items, takes } : method === "POST" ? { ...phone, secret: "k7Jw" } : items[0];
    return new Response(told ? JSON.stringify(told) : null, {
      status: told ? 200 : 204,
      headers: { "content-type": "application/json" },
    });
  });
  return asked;
}

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

test("the secret is shown when it is made, with a command that holds it, and never again", async () => {
  const asked = served([]);
  await show(<WebhooksTab />);
  await page.getByRole("button", { name: "New webhook" }).click();
  await page.getByLabelText("Name").fill(" Phone ");
  await page.getByRole("button", { name: "Make it" }).click();
  await expect.element(page.getByRole("button", { name: "Secret: k7Jw" })).toBeVisible();
  await expect.element(page.getByRole("button", { name: /Bearer k7Jw/ })).toBeVisible();
  await page.getByRole("button", { name: "I have kept it" }).click();
  await expect.element(page.getByRole("region", { name: "Phone" })).toBeVisible();
  expect(document.body.textContent).not.toContain("k7Jw");
  expect(asked).toEqual([["POST", { name: "Phone" }]]);
});

test("it rests, goes on and goes for good, the last only after another yes", async () => {
  const asked = served([phone]);
  await show(<WebhooksTab />);
  const card = page.getByRole("region", { name: "Phone" });
  await expect.element(card.getByText("nothing yet")).toBeVisible();
  await card.getByRole("button", { name: "Pause" }).click();
  await expect.element(card.getByText("Paused")).toBeVisible();
  await card.getByRole("button", { name: "Go on" }).click();
  await expect.element(card.getByText("Listening")).toBeVisible();
  await card.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect.element(page.getByText("No webhook yet")).toBeVisible();
  expect(asked).toEqual([
    ["PATCH", { paused: true }],
    ["PATCH", { paused: false }],
    ["DELETE", null],
  ]);
});

import { afterEach, expect, test, vi } from "vitest";
import { connectionsQuery, queries } from "@/api/queries";
import type { Connection } from "@/api/types";
import { show } from "@/testing/render";
import { ConnectionCard } from "./ConnectionCard";

const connection: Connection = {
  id: "c1",
  service: "garmin_key",
  source: "garmin_key",
  name: "Garmin",
  account: { id: "7", name: "Minji" },
  state: "ok",
  syncing: false,
  sentence: "All is read.",
  trouble: null,
  emulator: false,
  way_in: "key",
  reads: ["sleep"],
  writes: [],
  valid_until: null,
  created_at: "2026-11-01T06:00:00Z",
  last_try_at: "2026-11-21T05:40:00Z",
  last_success_at: "2026-11-21T05:40:00Z",
  next_try_at: null,
  cooldown: null,
  share: null,
  feeds: [
    {
      kind: "sleep",
      name: "Sleep",
      on: true,
      share: 1,
      done_once: true,
      last_success_at: null,
      items: 108,
      sentence: null,
    },
    {
      kind: "hrv",
      name: "HRV",
      on: true,
      share: 0.2,
      done_once: false,
      last_success_at: null,
      items: null,
      sentence: "Garmin answered in a shape we do not know.",
    },
  ],
  counts: {},
  stayed: [],
  options: { activity_types: null },
  twins: [],
  terms: null,
};
afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

const card = (over: Partial<Connection>) =>
  show(<ConnectionCard connection={{ ...connection, ...over }} service={undefined} />);

test("one that works offers a sync, and says which kind is in trouble", async () => {
  const screen = await card({});
  await expect.element(screen.getByRole("button", { name: "Sync now" })).toBeEnabled();
  await expect.element(screen.getByText("All is read.")).toBeVisible();
  await expect.element(screen.getByText("108")).toBeVisible();
  await expect.element(screen.getByText("20%")).toBeVisible();
  await expect.element(screen.getByText("Garmin answered in a shape we do not know.")).toBeVisible();
  expect(screen.getByRole("progressbar").query()).toBeNull();
});

test("one that needs the person offers that first, and no sync", async () => {
  const screen = await card({ state: "needs_you", sentence: "Garmin does not know this key any more." });
  await expect.element(screen.getByRole("button", { name: "New sign-in or key" })).toBeVisible();
  await expect.element(screen.getByText("Garmin does not know this key any more.")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Test the connection" })).toBeEnabled();
  expect(screen.getByRole("button", { name: "Sync now" }).query()).toBeNull();
});

test("a wait is told with its reason, before anything else", async () => {
  const sentence = "Garmin asks us to wait until 14:20; nothing is lost.";
  const screen = await card({
    state: "paused",
    cooldown: { until: "2026-11-21T14:20:00Z", code: "too_many_requests", sentence },
  });
  await expect.element(screen.getByText(sentence)).toBeVisible();
  await expect.element(screen.getByText("Waits until")).toBeVisible();
});

test("which activities are fetched is said by the shorter list, and only where it was narrowed", async () => {
  const activities = [{ ...connection.feeds[0], kind: "activities", name: "Activities" }] as Connection["feeds"];
  const all = ["cycling", "running", "walking", "hiking", "rowing", "skiing", "multisport", "transition", "other"];
  const first = await card({ feeds: activities, options: { activity_types: all } });
  await expect.element(first.getByText("Activities left out: Swim and Strength")).toBeVisible();
  await first.unmount();
  const second = await card({ feeds: activities, options: { activity_types: ["running"] } });
  await expect.element(second.getByText("Only these activities: Run")).toBeVisible();
  await second.unmount();
  const third = await card({ feeds: activities });
  await expect.element(third.getByText("All is read.")).toBeVisible();
  expect(third.getByText(/ctivities left out|Only these/).query()).toBeNull();
});

test("while everything is read for the first time it shows how far that is", async () => {
  const screen = await card({ syncing: true, share: 0.4 });
  await expect.element(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "40");
  await expect.element(screen.getByText("Syncing")).toBeVisible();
});

test("a credential near its end says so in time", async () => {
  const soon = new Date(Date.now() + 3.5 * 86_400_000).toISOString();
  const screen = await card({ valid_until: soon });
  await expect.element(screen.getByText(/Ends in 3 days/)).toBeVisible();
});

test("what another way into the same account reads is not called unread", async () => {
  vi.spyOn(window, "fetch").mockImplementation(async () => new Response("{}", { status: 200 }));
  const off = connection.feeds.map((feed) => ({ ...feed, on: false }));
  const key = { ...connection, id: "c2", name: "Garmin with a key", feeds: connection.feeds.slice(0, 1) };
  queries.setQueryData(connectionsQuery.queryKey, { items: [key], services: [] } as never);
  const screen = await card({ feeds: off, twins: ["c2"] });
  await expect.element(screen.getByText("Read through Garmin with a key of the same account: Sleep")).toBeVisible();
  await expect.element(screen.getByText("Not read: HRV")).toBeVisible();
});

test("one that only sends tells of no reading", async () => {
  const screen = await card({ feeds: [], last_try_at: null, next_try_at: "2026-11-21T05:40:00Z" });
  await expect.element(screen.getByText("Minji")).toBeVisible();
  expect(screen.getByText("Last try").query()).toBeNull();
  expect(screen.getByText("Next").query()).toBeNull();
});

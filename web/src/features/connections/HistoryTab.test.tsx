import { afterEach, expect, test, vi } from "vitest";
import { queries } from "@/api/queries";
import type { SyncRun } from "@/api/types";
import { show } from "@/testing/render";
import HistoryTab from "./HistoryTab";

const run: SyncRun = {
  id: "r1",
  job_id: "j1",
  connection: { id: "c1", service: "garmin_key", name: "Garmin", account: "Minji" },
  reason: "asked",
  state: "done",
  created_at: "2026-11-21T05:40:00Z",
  started_at: "2026-11-21T05:40:00Z",
  ended_at: "2026-11-21T05:40:04Z",
  counts: { requests: 3 },
  finished: [],
  partly: false,
  made_up: false,
  sentence: null,
  can: ["retry"],
};
const told = (over: Partial<SyncRun>) => {
  const body = JSON.stringify({ items: [{ ...run, ...over }], next_cursor: null });
  vi.spyOn(window, "fetch").mockResolvedValue(new Response(body, { headers: { "content-type": "application/json" } }));
  return show(<HistoryTab />);
};

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

test("a sync that found nothing says so, and whose account it was", async () => {
  const screen = await told({});
  await expect.element(screen.getByText("nothing new")).toBeVisible();
  await expect.element(screen.getByText("Minji")).toBeVisible();
  expect(screen.getByRole("button", { name: "Try again" }).query()).toBeNull();
});

test("one of which not all could be read never says that nothing was new, and can be done again", async () => {
  const sentence = "Sleep could not all be read. It is kept as it came. Everything else is here.";
  const screen = await told({ partly: true, sentence });
  await expect.element(screen.getByText(sentence)).toBeVisible();
  await expect.element(screen.getByText("Not all read")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Try again" })).toBeEnabled();
  expect(screen.getByText("nothing new").query()).toBeNull();
  expect(screen.getByText("Done", { exact: true }).query()).toBeNull();
});

test("what a later sync made up for is not offered again", async () => {
  const screen = await told({ state: "failed", made_up: true, sentence: "A later sync made up for it." });
  await expect.element(screen.getByText("A later sync made up for it.")).toBeVisible();
  expect(screen.getByRole("button", { name: "Try again" }).query()).toBeNull();
});

test("recordings that came beside others than those found are something new", async () => {
  const screen = await told({ counts: { files: 1, requests: 25 } });
  await expect.element(screen.getByText("1 recording fetched")).toBeVisible();
  expect(screen.getByText("nothing new").query()).toBeNull();
});

test("as many recordings as activities are said once", async () => {
  const screen = await told({ counts: { activities: 2, files: 2 } });
  await expect.element(screen.getByText("2 activities")).toBeVisible();
  expect(screen.getByText(/fetched/).query()).toBeNull();
});

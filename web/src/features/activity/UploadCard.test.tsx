import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { activityUploadsQuery, queries } from "@/api/queries";
import type { ActivityUploads, UploadPlace } from "@/api/types";
import { show } from "@/testing/render";
import UploadCard from "./UploadCard";

const place: UploadPlace = {
  connection_id: "c1",
  name: "Minji",
  state: "not_sent",
  sentence: null,
  url: null,
  item: null,
};

function told(over: Partial<ActivityUploads>) {
  queries.setQueryData(activityUploadsQuery("a1", "en").queryKey, {
    may: true,
    why_not: null,
    places: [place],
    ...over,
  });
  return show(<UploadCard activity={{ id: "a1" }} />);
}

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

test("one that may go waits for a yes, which is sent with it", async () => {
  const sent: unknown[] = [];
  vi.spyOn(window, "fetch").mockImplementation(async (request) => {
    const { method } = request as Request;
    if (method === "POST") sent.push(await (request as Request).json());
    const body =
      method === "POST" ? { items: [] } : { may: true, why_not: null, places: [{ ...place, state: "going" }] };
    return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
  });
  await told({});
  await page.getByRole("button", { name: "Upload to Strava" }).click();
  await expect.element(page.getByRole("status").getByText("On its way")).toBeVisible();
  expect(sent).toEqual([{ approved: true }]);
});

test("one that is there has its link, says why it cannot be taken back, and no button", async () => {
  const sentence = "It cannot be taken back from here.";
  const screen = await told({
    places: [{ ...place, state: "there", sentence, url: "https://www.strava.com/activities/7" }],
  });
  await expect.element(screen.getByText(sentence)).toBeVisible();
  await expect
    .element(screen.getByRole("link", { name: "View on Strava" }))
    .toHaveAttribute("href", "https://www.strava.com/activities/7");
  expect(screen.getByRole("button").query()).toBeNull();
});

test("what may not go says why; without an account there is no card", async () => {
  const screen = await told({ may: false, why_not: "It came from Strava." });
  await expect.element(screen.getByText("It came from Strava.")).toBeVisible();
  expect(screen.getByRole("button").query()).toBeNull();
  queries.setQueryData(activityUploadsQuery("a1", "en").queryKey, { may: false, why_not: null, places: [] });
  await expect.poll(() => screen.getByText("Strava", { exact: true }).query()).toBeNull();
});

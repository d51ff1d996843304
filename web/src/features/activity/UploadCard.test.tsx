import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { activityUploadsQuery, queries } from "@/api/queries";
import type { ActivityUploads, UploadPlace } from "@/api/types";
import { show } from "@/testing/render";
import UploadCard from "./UploadCard";

const place: UploadPlace = {
  connection_id: "c1",
  service: "strava",
  service_name: "Strava",
  name: "Minji",
  state: "not_sent",
  sentence: null,
  why_not: null,
  url: null,
  item: null,
};
const garmin: UploadPlace = {
  ...place,
  connection_id: "c2",
  service: "garmin_signin",
  service_name: "Garmin",
  why_not: "It came from there.",
};
const uploads: ActivityUploads = {
  may: true,
  why_not: null,
  file: { kind: "fit", made: false, size: 183_204, title: "Morning ride" },
  places: [place],
};

function told(over: Partial<ActivityUploads>) {
  queries.setQueryData(activityUploadsQuery("a1", "en").queryKey, { ...uploads, ...over });
  return show(<UploadCard activity={{ id: "a1" }} />);
}

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

test("what goes out is told, and each account waits for a yes of its own", async () => {
  const sent: unknown[] = [];
  vi.spyOn(window, "fetch").mockImplementation(async (request) => {
    const { method } = request as Request;
    if (method === "POST") sent.push(await (request as Request).json());
    const going = { ...place, state: "going" };
    const body = method === "POST" ? { items: [] } : { ...uploads, places: [going, garmin] };
    return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
  });
  const screen = await told({ places: [place, garmin] });
  await expect.element(screen.getByText("(FIT, 183 kB)", { exact: false })).toBeVisible();
  await expect.element(screen.getByText("It came from there.")).toBeVisible();
  expect(screen.getByRole("button").elements()).toHaveLength(1);
  await page.getByRole("button", { name: "Upload to Strava" }).click();
  await expect.element(page.getByRole("status").getByText("On its way")).toBeVisible();
  expect(sent).toEqual([{ connection_ids: ["c1"], approved: true }]);
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

test("two accounts of one service are told apart, and a file that is made says what it lacks", async () => {
  const other = { ...place, connection_id: "c3", name: "Club" };
  const file = { kind: "fit", made: true, size: null, title: null };
  const screen = await told({ file, places: [place, other] });
  await expect.element(screen.getByText("a FIT file made of the recording", { exact: false })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Upload to Strava (Club)" })).toBeVisible();
});

test("what may not go says why once; without an account there is no card", async () => {
  const typed = { may: false, why_not: "You wrote this down by hand.", file: null };
  const screen = await told({ ...typed, places: [{ ...place, why_not: typed.why_not }] });
  await expect.element(screen.getByText(typed.why_not)).toBeVisible();
  expect(screen.getByRole("button").query()).toBeNull();
  queries.setQueryData(activityUploadsQuery("a1", "en").queryKey, { ...uploads, ...typed, places: [] });
  await expect.poll(() => screen.getByText(typed.why_not).query()).toBeNull();
});

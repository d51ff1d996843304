import { afterEach, expect, test } from "vitest";
import { proposalsQuery } from "@/api/athleteQueries";
import { queries } from "@/api/queries";
import type { Proposal, SettingKind } from "@/api/types";
import { show } from "@/testing/render";
import { Proposals } from "./Proposals";

const kind = (slug: string, name: string, many: boolean): SettingKind => ({
  slug,
  name,
  unit: "bpm",
  sports: ["cycling", "running"],
  general: true,
  many,
  lowest: 30,
  highest: 230,
});
const proposal = (id: string, slug: string, sport: Proposal["sport"], sentence: string): Proposal => ({
  id,
  slug,
  sport,
  since: "2026-11-01",
  value: 168,
  bounds: null,
  current_bounds: null,
  low: null,
  high: null,
  current: null,
  sentence,
  activity_ids: [],
  created_at: "2026-11-20T06:00:00Z",
});

afterEach(() => queries.clear());

test("they stand by sport, what holds for all of them first, and each says whose account it is from", async () => {
  const here = "It stands so in your account at Garmin (Minji).";
  queries.setQueryData(proposalsQuery("en").queryKey, {
    items: [
      proposal("a", "max_hr", "running", here),
      proposal("b", "threshold_hr", "cycling", here),
      proposal("c", "threshold_hr", "running", here),
      proposal("d", "max_hr", null, here),
    ],
  });
  const kinds = [kind("threshold_hr", "Threshold heart rate", false), kind("max_hr", "Highest heart rate", false)];
  const screen = await show(<Proposals kinds={kinds} />);
  await expect
    .poll(() =>
      screen
        .getByRole("heading", { level: 3 })
        .elements()
        .map((one) => one.textContent),
    )
    .toEqual(["All sports", "Ride", "Run"]);
  const running = screen.getByRole("region", { name: "Run" });
  const named = running.getByRole("heading", { level: 4 });
  expect(named.elements().map((one) => one.textContent)).toEqual(["Threshold heart rate", "Highest heart rate"]);
  await expect.element(running.getByText(here).first()).toBeVisible();
});

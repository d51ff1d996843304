import { expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Distribution } from "@/api/types";
import { show } from "@/testing/render";
import { DistributionBar } from "./DistributionBar";
import { ZoneBars } from "./ZoneBars";

test("zones say their bounds, their time and their share", async () => {
  await show(
    <ZoneBars
      label="Power zones"
      kind="power"
      sport="cycling"
      zones={[
        { number: 1, name: "Recovery", low: null, high: 138, seconds: 900 },
        { number: 2, name: "Endurance", low: 138, high: 189, seconds: 2700 },
        { number: 3, name: "Tempo", low: 189, high: null, seconds: 0 },
      ]}
    />,
  );
  await expect.element(page.getByText("below 138 W")).toBeVisible();
  await expect.element(page.getByText("138–189 W")).toBeVisible();
  await expect.element(page.getByText("189 W and more")).toBeVisible();
  await expect.element(page.getByText("45:00 · 75%")).toBeVisible();
});

test("a pace zone is told as pace", async () => {
  await show(
    <ZoneBars
      label="Pace zones"
      kind="speed"
      sport="running"
      zones={[{ number: 1, name: "Easy", low: 2.5, high: 1000 / 300, seconds: 60 }]}
    />,
  );
  await expect.element(page.getByText("6:40–5:00 /km")).toBeVisible();
});

const known: Distribution = {
  kind: "power",
  name: "pyramidal",
  label: "Pyramidal",
  shares: [0.72, 0.2, 0.08],
  index: 1.46,
  unknown: null,
};

test("a distribution has its name, its shares and its index", async () => {
  await show(<DistributionBar distribution={known} />);
  await expect.element(page.getByText("Pyramidal")).toBeVisible();
  await expect.element(page.getByText("Easy 72%")).toBeVisible();
  await expect.element(page.getByText("Polarisation index 1.46")).toBeVisible();
});

test("too little of it says so", async () => {
  const unknown = { reason: "too_few", about: null, sentence: "There is not enough data yet." };
  await show(<DistributionBar distribution={{ ...known, name: null, label: null, shares: null, unknown }} />);
  await expect.element(page.getByText("There is not enough data yet.")).toBeVisible();
});

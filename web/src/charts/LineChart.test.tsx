import axe from "axe-core";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { show } from "@/testing/render";
import { dayLabel, dayNumber, daySplits, isoDay } from "./days";
import { type Axis, LineChart, type LinePanel } from "./LineChart";

const START = dayNumber("2016-11-21");
const DAYS = 3653;
const x = Array.from({ length: DAYS }, (_, at) => START + at);
const axis: Axis = { name: "Day", label: (value) => dayLabel(value, "en"), splits: daySplits, say: isoDay };
const panels: LinePanel[] = [
  {
    key: "form",
    title: "Form",
    lines: [
      { key: "fitness", label: "Fitness", color: "ctl", values: x.map((_, at) => at % 90) },
      { key: "fatigue", label: "Fatigue", color: "atl", values: x.map((_, at) => (at === 3 ? null : at % 60)) },
    ],
    say: (value) => value.toFixed(0),
  },
  {
    key: "load",
    unit: "per day",
    stacked: true,
    fromZero: true,
    lines: [
      { key: "ride", label: "Ride", color: "zone-2", bars: true, values: x.map((_, at) => at % 7) },
      { key: "run", label: "Run", color: "zone-3", bars: true, values: x.map((_, at) => at % 3) },
    ],
    say: (value) => value.toFixed(0),
  },
];

const frames = async () => {
  for (let at = 0; at < 4; at++) await new Promise(requestAnimationFrame);
};

const chart = (over: object = {}) => (
  <div style={{ width: 900 }}>
    <LineChart label="Ten years of form" x={x} axis={axis} panels={panels} restAt={DAYS - 1} overview {...over} />
  </div>
);

test("ten years are drawn, and at rest the last day is read", async () => {
  await show(chart());
  await frames();
  await expect.element(page.getByRole("img", { name: "Ten years of form" })).toBeVisible();
  await expect.element(page.getByText("2026-11-21")).toBeVisible();
  const canvas = document.querySelector("canvas");
  const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  expect(pixels.some((value) => value > 0)).toBe(true);
});

test("keys move, say the place, zoom and show all again", async () => {
  await show(chart());
  await frames();
  const cursor = page.getByRole("slider", { name: "Chart cursor" });
  (cursor.element() as HTMLElement).focus();
  await userEvent.keyboard("{End}");
  await expect
    .element(cursor)
    .toHaveAttribute("aria-valuetext", "2026-11-21, Fitness 52, Fatigue 52, Ride 5 per day, Run 1 per day");
  await userEvent.keyboard("+");
  const reset = page.getByRole("button", { name: "Show all" });
  await expect.element(reset).toBeVisible();
  await reset.click();
  await expect.element(reset).not.toBeInTheDocument();
});

test("an asked-for view is shown, and the window below follows", async () => {
  await show(chart({ view: { min: START + DAYS - 90, max: START + DAYS - 1 } }));
  await expect.element(page.getByRole("button", { name: "Show all" })).toBeVisible();
});

test("the same as a table, with what is not known left open", async () => {
  await show(chart({ view: { min: START, max: START + 20 } }));
  await frames();
  await expect.element(page.getByRole("button", { name: "Show all" })).toBeVisible();
  await page.getByRole("button", { name: "Show as table" }).click();
  await expect.element(page.getByRole("row", { name: "2016-11-24 3 — 3 0" })).toBeVisible();
  const { violations } = await axe.run(document.body);
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
});

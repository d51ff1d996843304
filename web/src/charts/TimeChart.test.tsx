import axe from "axe-core";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { changeTheme } from "@/shell/theme";
import { show } from "@/testing/render";
import type { Panel } from "./channels";
import { Cursor } from "./cursor";
import type { Samples } from "./samples";
import { type Seconds, TimeChart } from "./TimeChart";

const COUNT = 600;
const time = Array.from({ length: COUNT }, (_, at) => at);
const values = (base: number) => time.map((at) => base + (at % 100));
const channels = new Map([
  ["power", values(200)],
  ["heart_rate", values(100)],
]);
const samples: Samples = { time, distance: time.map((at) => at * 10), channels };
const panels: Panel[] = [
  { channel: "power", label: "Power", unit: "W", say: (value) => value.toFixed(0), values: values(200) },
  { channel: "heart_rate", label: "Heart rate", unit: "bpm", say: (value) => value.toFixed(0), values: values(100) },
];

const selected = vi.fn<(selection: Seconds | null) => void>();

function Chart() {
  const [selection, setSelection] = useState<Seconds | null>(null);
  return (
    <div style={{ width: 900 }}>
      <TimeChart
        samples={samples}
        panels={panels}
        selection={selection}
        onSelection={(next) => {
          selected(next);
          setSelection(next);
        }}
      />
    </div>
  );
}

const frames = async () => {
  for (let at = 0; at < 4; at++) await new Promise(requestAnimationFrame);
};
const overs = () => [...document.querySelectorAll<HTMLElement>(".u-over")];
const over = (at: number) => {
  const found = overs()[at];
  if (!found) throw new Error("the panel is not drawn");
  return found;
};
const mouse = (target: EventTarget, type: string, x: number) => {
  const { left, top } = over(0).getBoundingClientRect();
  target.dispatchEvent(
    new MouseEvent(type, {
      bubbles: true,
      clientX: left + x,
      clientY: top + 20,
      button: 0,
      movementX: 1,
      movementY: 1,
    }),
  );
};
async function drag(from: number, to: number) {
  mouse(over(0), "mouseenter", from);
  mouse(over(0), "mousemove", from);
  mouse(over(0), "mousedown", from);
  mouse(over(0), "mousemove", to);
  mouse(document, "mouseup", to);
  await frames();
}

afterEach(() => {
  selected.mockClear();
  changeTheme("system");
});

test("all panels stand on the same x, left and right", async () => {
  await show(<Chart />);
  await frames();
  const places = overs().map((element) => element.getBoundingClientRect());
  expect(places).toHaveLength(2);
  expect(places[0]?.left).toBe(places[1]?.left);
  expect(places[0]?.width).toBe(places[1]?.width);
});

test("dragging selects, and the figures are of the selection at once", async () => {
  await show(<Chart />);
  await frames();
  const width = over(0).clientWidth;
  await drag(0, width / 2);
  const last = selected.mock.lastCall?.[0];
  expect(last?.from).toBe(0);
  expect(Math.abs((last?.to ?? 0) - 300)).toBeLessThan(4);
  await expect.element(page.getByText("Selection")).toBeVisible();
  const shown = [...document.querySelectorAll<HTMLElement>(".u-select")].map((element) => element.clientWidth);
  for (const shade of shown) expect(Math.abs(shade - width / 2)).toBeLessThan(4);
  mouse(over(0), "mousedown", 10);
  mouse(document, "mouseup", 10);
  await expect.element(page.getByText("Selection")).not.toBeInTheDocument();
  await frames();
  for (const shade of document.querySelectorAll<HTMLElement>(".u-select")) expect(shade.offsetWidth).toBe(0);
});

test("a wheel zooms with a modifier only, and double-click brings everything back", async () => {
  await show(<Chart />);
  await frames();
  const turn = (ctrlKey: boolean) => {
    const event = new WheelEvent("wheel", { deltaY: -600, ctrlKey, bubbles: true, cancelable: true, clientX: 500 });
    over(0).dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(turn(false)).toBe(false);
  await frames();
  await expect.element(page.getByText("In view")).not.toBeInTheDocument();
  expect(turn(true)).toBe(true);
  await expect.element(page.getByText("In view")).toBeVisible();
  mouse(over(0), "dblclick", 100);
  await expect.element(page.getByText("In view")).not.toBeInTheDocument();
});

test("the keyboard moves, says where it is, selects, zooms and resets", async () => {
  await show(<Chart />);
  await frames();
  const cursor = page.getByRole("slider", { name: "Chart cursor" });
  (cursor.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await expect.element(cursor).toHaveAttribute("aria-valuetext", "0:12, Power 212 W, Heart rate 112 bpm");
  await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowRight}{/Shift}");
  expect(selected.mock.lastCall?.[0]).toEqual({ from: 12, to: 24 });
  await userEvent.keyboard("{Escape}");
  expect(selected.mock.lastCall?.[0]).toBeNull();
  await userEvent.keyboard("+");
  await expect.element(page.getByText("In view")).toBeVisible();
  await userEvent.keyboard("0");
  await expect.element(page.getByText("In view")).not.toBeInTheDocument();
});

test("a picture with its summary, and a table for whoever cannot see it", async () => {
  await show(<Chart />);
  const picture = page.getByRole("img", { name: /Power: average 250, highest 299, lowest 200 W/ });
  await expect.element(picture).toBeInTheDocument();
  await page.getByRole("button", { name: "Show as table" }).click();
  await expect.element(page.getByRole("table")).toBeVisible();
  await expect.element(page.getByRole("rowheader", { name: "0:10" })).toBeVisible();
  const { violations } = await axe.run(document.body);
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
});

test("a changed theme is drawn", async () => {
  await show(<Chart />);
  await frames();
  const canvas = document.querySelector("canvas");
  const light = canvas?.toDataURL();
  changeTheme("dark");
  await frames();
  expect(canvas?.toDataURL()).not.toBe(light);
});

test("twenty thousand samples are drawn", async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => at);
  const power: Panel = {
    channel: "power",
    label: "Power",
    unit: "W",
    say: (value) => value.toFixed(0),
    values: many.map((at) => at % 400),
  };
  await show(
    <TimeChart
      samples={{ time: many, distance: null, channels: new Map() }}
      panels={[power]}
      selection={null}
      onSelection={selected}
    />,
  );
  await frames();
  const canvas = document.querySelector("canvas");
  const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  expect(pixels.some((value) => value > 0)).toBe(true);
});

test("a pause is a shade behind the lines and is told in words", async () => {
  await show(
    <div style={{ width: 900 }}>
      <TimeChart
        samples={samples}
        panels={panels}
        pauses={[{ from: 100, to: 250 }]}
        selection={null}
        onSelection={selected}
      />
    </div>,
  );
  await frames();
  await expect.element(page.getByText("1 pause · 2:30")).toBeVisible();
});

test("another drawing's place is shown, and the chart tells its own", async () => {
  const cursor = new Cursor();
  await show(
    <div style={{ width: 900 }}>
      <TimeChart samples={samples} panels={panels} cursor={cursor} selection={null} onSelection={selected} />
    </div>,
  );
  await frames();
  cursor.move(150, {});
  await expect.element(page.getByText("250", { exact: true }).first()).toBeVisible();
  mouse(over(0), "mouseenter", 10);
  mouse(over(0), "mousemove", over(0).clientWidth / 2);
  await frames();
  expect(Math.abs((cursor.seconds ?? 0) - 300)).toBeLessThan(4);
});

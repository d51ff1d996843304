import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { show } from "@/testing/render";
import { Bars } from "./Bars";
import { Histogram } from "./Histogram";
import { Scatter } from "./Scatter";

test("bars say their names and values; the longest fills its track", async () => {
  await show(
    <Bars
      label="Time in zones"
      bars={[
        { key: "1", mark: "Z1", name: "Recovery", detail: "< 138 W", share: 600, value: "10:00", color: "zone-1" },
        { key: "2", mark: "Z2", name: "Endurance", share: 1200, value: "20:00", color: "zone-2" },
        { key: "3", mark: "Z3", name: "Tempo", share: 0, value: "0:00", color: "zone-3" },
      ]}
    />,
  );
  await expect.element(page.getByRole("list", { name: "Time in zones" })).toBeVisible();
  await expect.element(page.getByText("< 138 W")).toBeVisible();
  const widths = [...document.querySelectorAll<HTMLElement>("[style*='--tone']")].map((bar) => bar.style.width);
  expect(widths).toEqual(["50%", "100%", "0%"]);
});

test("with nothing in any part no bar is drawn over its track", async () => {
  await show(<Bars label="Empty" bars={[{ key: "1", name: "Z", share: 0, value: "0", color: "zone-1" }]} />);
  const bar = document.querySelector<HTMLElement>("[style*='--tone']");
  expect(bar?.style.width).toBe("0%");
});

test("a histogram tells the bin pointed at, and all of them to whoever cannot point", async () => {
  const bins = [0, 20, 40].map((from, at) => ({
    key: String(from),
    from: String(from),
    share: at + 1,
    words: `${from} to ${from + 20} W: ${at + 1}:00`,
  }));
  await show(<Histogram label="Power" bins={bins} unit="W" />);
  await expect.element(page.getByRole("listitem").nth(2)).toHaveTextContent("40 to 60 W: 3:00");
  const slots = document.querySelectorAll<HTMLElement>("[aria-hidden] > span:has(> span)");
  await page.elementLocator(slots[1] as HTMLElement).hover();
  await expect.poll(() => document.querySelector("figure > p")?.textContent).toBe("20 to 40 W: 2:00");
});

test("a scatter has a dot a day; arrows go through them, pressing keeps the nearest", async () => {
  const side = (name: string) => ({ name, say: (value: number) => value.toFixed(1) });
  const dots = [3, 1, 2].map((at) => ({ key: String(at), x: at, y: at * 2, words: `day ${at}` }));
  await show(
    <Scatter
      label="Sleep against form"
      hint="Arrow keys go through the dots."
      x={side("Sleep")}
      y={side("Form")}
      dots={dots}
      open={(dot) => <a href={`#${dot.key}`}>Open</a>}
    />,
  );
  const field = page.getByRole("slider", { name: /^Sleep against form/ });
  expect(document.querySelectorAll("circle")).toHaveLength(3);
  await field.element().focus();
  await userEvent.keyboard("{Home}{ArrowRight}");
  await expect.element(field).toHaveAttribute("aria-valuetext", "day 2");
  await expect.element(page.getByRole("link", { name: "Open" })).toHaveAttribute("href", "#2");
  await field.click({ position: { x: 5, y: 100 } });
  await expect.element(field).toHaveAttribute("aria-valuetext", "day 1");
});

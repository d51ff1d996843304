import { expect, onTestFinished, test } from "vitest";
import { page } from "vitest/browser";
import type { Plan } from "@/api/planTypes";
import { show } from "@/testing/render";
import { addDays, type WeekOfPlan } from "./calendar";
import { SeasonCard } from "./SeasonCard";

const weeks = Array.from({ length: 11 }, (_, at) => ({
  monday: addDays("2026-10-26", 7 * at),
  phase: "base",
  load: 300,
  done: 0,
  minutes: 400,
  detailed: true,
  deload: false,
})) as unknown as WeekOfPlan[];
const race = (id: string, day: string, name: string) => ({ id, day, name, role: "race" });
const items = [race("b", "2026-12-13", "Park 10 km"), race("a", "2027-01-10", "Hangang half marathon")];

test("the names of two races do not stand on one another, however narrow the page is", async () => {
  await page.viewport(390, 800);
  onTestFinished(() => page.viewport(1280, 800));
  const plan = { items, planning: false } as unknown as Plan;
  await show(<SeasonCard plan={plan} weeks={weeks} chosen="2026-10-26" onChoose={() => undefined} />);
  await expect.element(page.getByText("Park 10 km")).toBeVisible();
  const [first, second] = items.map(({ name }) => page.getByText(name).element().getBoundingClientRect());
  const bars = page.getByRole("list").element().getBoundingClientRect();
  expect(first && second && first.bottom <= second.top && second.bottom <= bars.top).toBe(true);
});

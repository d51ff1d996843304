import { useState } from "react";
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { Change, Plan } from "@/api/planTypes";
import { show } from "@/testing/render";
import { Turns } from "./Turns";
import { useTrial } from "./trying";

const plan = {
  id: "p",
  version: 3,
  line: "main",
  last: "2027-02-21",
  items: [],
  certificate: { violations: 0 },
} as unknown as Plan;
const forecast = (ctl: number) => ({
  version: 3,
  milliseconds: 1,
  calibration: [],
  series: [
    {
      slug: "ctl",
      name: "Fitness",
      unit: "",
      sport: null,
      about: null,
      reason: null,
      points: [{ day: "2027-02-21", value: ctl, low: ctl - 5, high: ctl + 5 }],
    },
  ],
});
const longer = (minutes: number): Change[] => (minutes ? [{ op: "resize", id: "a", minutes }] : []);

function Form() {
  const [minutes, setMinutes] = useState(50);
  const trial = useTrial(plan, longer(minutes));
  return (
    <>
      {[0, 90].map((one) => (
        <button key={one} type="button" onClick={() => setMinutes(one)}>
          {`${one} min`}
        </button>
      ))}
      <Turns plan={plan} trial={trial} />
      <p>{trial.edited ? `checked ${trial.edited.verdict.judged.length}` : "not yet"}</p>
    </>
  );
}

test("an older answer that comes late is not taken for that to what is typed now", async () => {
  const held = new Map<number, () => void>();
  const asked: number[] = [];
  vi.spyOn(window, "fetch").mockImplementation(async (input) => {
    const request = input as Request;
    const { changes } = (await request.json()) as { changes: { minutes: number }[] };
    const minutes = changes[0]?.minutes ?? 0;
    if (!request.url.endsWith("/forecast")) {
      const judged = Array.from({ length: minutes }, () => ({ state: "kept" }));
      return Response.json({
        version: null,
        verdict: { good: true, violations: [], judged },
        worse: [],
        diff: {},
        plan: null,
      });
    }
    asked.push(minutes);
    if (minutes) await new Promise<void>((go) => held.set(minutes, go));
    return Response.json(forecast(60 + minutes / 10));
  });
  await show(<Form />);
  await vi.waitFor(() => expect(held.has(50)).toBe(true));
  await page.getByRole("button", { name: "90 min" }).click();
  await vi.waitFor(() => expect(held.has(90)).toBe(true));
  held.get(90)?.();
  await expect.element(page.getByText("60.0 → 69.0")).toBeVisible();
  held.get(50)?.();
  await expect.element(page.getByText("checked 90")).toBeVisible();
  await expect.element(page.getByText("60.0 → 69.0")).toBeVisible();
  expect(asked.filter(Boolean)).toEqual([50, 90]);
  await page.getByRole("button", { name: "0 min", exact: true }).click();
  await expect.element(page.getByText("not yet")).toBeVisible();
  expect(page.getByText("→").query()).toBeNull();
});

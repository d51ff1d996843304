import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { RulesNow as Others, Plan } from "@/api/planTypes";
import { show } from "@/testing/render";
import RulesNow from "./RulesNow";

const plan = { id: "p" } as unknown as Plan;
const others: Others = {
  changed: [{ id: "a", before: "At most 8 h a week", sentence: "At most 6 h a week" }],
  gone: [{ id: "b", before: null, sentence: "Every Friday a swim" }],
  new: [{ id: "", before: null, sentence: "A taper of 14 days" }],
};

test("which rules are others now, and why no plan keeps them", async () => {
  const asked = vi
    .spyOn(globalThis, "fetch")
    .mockImplementation(async () => Response.json({ items: [], sentence: "No other plan keeps them.", clash: [] }));
  await show(<RulesNow plan={plan} others={others} />);
  for (const said of [
    "At most 8 h a week → At most 6 h a week",
    "No longer: Every Friday a swim",
    "New: A taper of 14 days",
  ])
    await expect.element(page.getByText(said)).toBeVisible();
  expect(asked).not.toHaveBeenCalled();
  await page.getByRole("button", { name: "Show plans that keep them" }).click();
  await expect.element(page.getByText("No other plan keeps them.")).toBeVisible();
});

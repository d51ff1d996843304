import { expect, test } from "vitest";
import { page } from "vitest/browser";
import type { Imported } from "@/api/planTypes";
import { show } from "@/testing/render";
import { Preview } from "./ImportDialog";

test("of many broken places the first are told, and how many more there are", async () => {
  const violations = Array.from({ length: 12 }, (_, at) => ({ sentence: `Place ${at + 1}` }));
  const verdict = { violations, judged: [] };
  const came = { name: "x", first: "2026-11-30", last: "2026-12-13", items: [], notes: [], verdict };
  await show(<Preview came={came as unknown as Imported} />);
  await expect.element(page.getByText("Place 8")).toBeVisible();
  await expect.element(page.getByText("Place 9")).not.toBeInTheDocument();
  await expect.element(page.getByText("and 4 more")).toBeVisible();
});

import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { show } from "@/testing/render";
import { Clashing } from "./Clashing";

const clash = (ids: string[], sentence: string, serious = true) => ({ ids, sentence, serious });

test("what no plan can keep is told before one is asked for, and only of the rules that are chosen", async () => {
  const items = [clash(["a", "b"], "12 h into 10 h"), clash(["a", "c"], "Not chosen"), clash(["a"], "Untidy", false)];
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ items }));
  await show(<Clashing chosen={["a", "b"]} />);
  await expect.element(page.getByRole("alert")).toHaveTextContent("12 h into 10 h");
  expect(page.getByRole("alert").all()).toHaveLength(1);
});

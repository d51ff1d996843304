import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { show } from "@/testing/render";
import { NewKeyDialog } from "./NewKeyDialog";
import { GROUPS, SCOPES, scopesOf } from "./scopes";

afterEach(() => vi.restoreAllMocks());

test("every scope stands in one group, and what is ticked is what the key may", async () => {
  expect(GROUPS.flatMap(scopesOf).sort()).toEqual([...SCOPES].sort());
  const sent: { scopes: string[] }[] = [];
  vi.spyOn(window, "fetch").mockImplementation(async (request) => {
    sent.push(await (request as Request).json());
    return new Response(JSON.stringify({ key: "dom_x" }), {
      status: 201,
      headers: { "content-type": "application/json" },
    });
  });
  await show(<NewKeyDialog onClose={() => undefined} />);
  await expect.poll(() => page.getByRole("checkbox").elements().length).toBe(SCOPES.length);
  await page.getByLabelText("Name").fill("Watch face");
  const outside = page.getByRole("group", { name: "Other services" });
  await outside.getByLabelText("See connections and syncs").click();
  await page.getByRole("group", { name: "Your body" }).getByLabelText("Read wellness and measurements").click();
  await page.getByRole("button", { name: "Create" }).click();
  await expect.element(page.getByText("dom_x")).toBeVisible();
  expect(sent[0]?.scopes).toEqual(["activities:read", "connections:read", "wellness:read"]);
});

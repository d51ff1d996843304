import { afterEach, expect, test, vi } from "vitest";
import { queries } from "@/api/queries";
import type { Connection } from "@/api/types";
import { show } from "@/testing/render";
import KindsDialog from "./KindsDialog";

const feed = (kind: string, name: string, on = true) => ({ kind, name, on }) as Connection["feeds"][number];
const connection = {
  id: "c1",
  name: "Garmin",
  feeds: [feed("activities", "Activities"), feed("sleep", "Sleep"), feed("stress", "Stress", false)],
  options: { activity_types: null },
} as Connection;

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

const open = async () => {
  const sent: unknown[] = [];
  vi.spyOn(window, "fetch").mockImplementation(async (asked) => {
    if (asked instanceof Request && asked.method === "PATCH") sent.push(await asked.clone().json());
    return new Response("{}", { headers: { "content-type": "application/json" } });
  });
  const onClose = vi.fn();
  const screen = await show(<KindsDialog connection={connection} onClose={onClose} />);
  const press = (name: string) => screen.getByRole("button", { name, exact: true }).click();
  return { sent, press, closed: () => vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce()) };
};

test("only what was changed here is sent", async () => {
  const { sent, press, closed } = await open();
  await press("Swim");
  await press("Save");
  await closed();
  const types = ["cycling", "running", "strength", "walking", "hiking", "rowing", "skiing"];
  expect(sent).toEqual([{ activity_types: [...types, "multisport", "transition", "other"] }]);
});

test("a kind is turned on by itself, and what was pressed twice is no change", async () => {
  const { sent, press, closed } = await open();
  await press("Stress");
  await press("Run");
  await press("Run");
  await press("Save");
  await closed();
  expect(sent).toEqual([{ kinds: { stress: true } }]);
});

test("without a change nothing is sent", async () => {
  const { sent, press, closed } = await open();
  await press("Save");
  await closed();
  expect(sent).toEqual([]);
});

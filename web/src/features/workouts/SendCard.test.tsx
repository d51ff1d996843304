import { afterEach, expect, test, vi } from "vitest";
import { connectionsQuery, fidelityQuery, queries, sentQuery } from "@/api/queries";
import type { Workout } from "@/api/types";
import { show } from "@/testing/render";
import { SendCard } from "./SendCard";

const connection = { id: "c1", service: "intervals", name: "intervals.icu", account: { id: "7", name: null } };
const service = { slug: "intervals", writes: ["create", "schedule"], sports: ["cycling"] };
const asking = {
  id: "o1",
  state: "failed",
  deed: "update",
  sentence: "You changed it there since it was sent.",
  connection: { id: "c1" },
  subject: { kind: "workout", id: "w1" },
  diff: [{ code: "name", sentence: "The name became “Mine”.", step: null }],
  can: ["keep_theirs", "send_ours"],
};

async function open(state: string, items: unknown[], lost: unknown[] = []) {
  const workout = {
    id: "w1",
    version: 2,
    sport: "cycling",
    delivery: [{ connection_id: "c1", state }],
  } as unknown as Workout;
  queries.setQueryData(connectionsQuery.queryKey, { items: [connection], services: [service] } as never);
  queries.setQueryData(sentQuery.queryKey, { items, next_cursor: null } as never);
  queries.setQueryData(fidelityQuery(workout, "c1").queryKey, { exact: false, items: lost, unnamed: [] } as never);
  return show(<SendCard workout={workout} />);
}

afterEach(() => {
  vi.restoreAllMocks();
  queries.clear();
});

test("a question is answered where it is asked", async () => {
  vi.spyOn(window, "fetch").mockImplementation(async () => new Response("{}", { status: 200 }));
  const screen = await open("failed", [asking]);
  await expect.element(screen.getByText("The name became “Mine”.")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Keep theirs" })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Send ours" })).toBeVisible();
  expect(screen.getByRole("button").elements()).toHaveLength(2);
});

test("what stands there as it is here is not offered to be sent, and one shortfall of several steps is told once", async () => {
  vi.spyOn(window, "fetch").mockImplementation(async () => new Response("{}", { status: 200 }));
  const sentence = "The threshold is not known.";
  const lost = [0, 2].map((step) => ({ code: "threshold_unknown", sentence, step }));
  const screen = await open("there", [{ ...asking, state: "done", diff: [], can: ["undo"] }], lost);
  await expect.element(screen.getByText("(steps 1, 3)")).toBeVisible();
  expect(screen.getByRole("listitem").elements()).toHaveLength(1);
  expect(
    screen
      .getByRole("button")
      .elements()
      .map((one) => one.textContent),
  ).toEqual(["Take away from intervals.icu"]);
});

test.each([
  { attempt: 1, trouble: "server_error" },
  { attempt: 0, trouble: "token_inactive" },
])("what waits for another try, or for a sign-in, can be called off where it was sent: $trouble", async (over) => {
  vi.spyOn(window, "fetch").mockImplementation(async () => new Response("{}", { status: 200 }));
  const waiting = { ...asking, ...over, state: "waiting", diff: null, can: ["retry", "cancel"] };
  const screen = await open("going", [waiting]);
  await expect.element(screen.getByRole("button", { name: "Do not send" })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Try again" })).toBeVisible();
});

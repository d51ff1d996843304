import { expect, test } from "vitest";
import type { Connection } from "@/api/types";
import { asksYou, connectionBadge, daysLeft, deedLabel, offered, outboxBadge } from "./telling";

test("days left are whole ones, and none is zero", () => {
  const now = new Date("2026-11-21T12:00:00Z");
  expect(daysLeft("2026-11-24T13:00:00Z", now)).toBe(3);
  expect(daysLeft("2026-11-21T20:00:00Z", now)).toBe(0);
  expect(daysLeft("2026-11-20T12:00:00Z", now)).toBe(-1);
});

test("a question is no failure, and what was taken away did not arrive", () => {
  const asked = { state: "failed", deed: "update", can: ["keep_theirs", "send_ours"] } as const;
  const stands = (over: object) => ({ ...asked, can: [...asked.can], ...over });
  expect(asksYou(stands({}))).toBe(true);
  expect(outboxBadge(stands({}))).toEqual({ tone: "warn", state: "asks" });
  expect(outboxBadge(stands({ can: ["retry"] }))).toEqual({ tone: "bad", state: "failed" });
  expect(outboxBadge(stands({ state: "done", can: [] }))).toEqual({ tone: "good", state: "done" });
  expect(outboxBadge(stands({ state: "done", deed: "delete", can: [] })).state).toBe("taken_away");
});

test("a press is named for what it does to this one", () => {
  const named = (deed: "update" | "delete", trouble: string | null) =>
    (["keep_theirs", "send_ours", "undo"] as const).map((one) => deedLabel(one, { deed, trouble }));
  expect(named("update", "changed_there")).toEqual(["keep_theirs", "send_ours", "undo"]);
  expect(named("update", "gone_there")).toEqual(["leave_so", "send_again", "undo"]);
  expect(named("delete", "changed_there")).toEqual(["leave_so", "take_away_still", "put_back"]);
});

test("green only where nothing is left to be tried or read again", () => {
  const feed = { on: true, sentence: null } as Connection["feeds"][number];
  const well = {
    state: "ok",
    syncing: false,
    trouble: null,
    next_try_at: "2026-11-22T05:00:00Z",
    feeds: [feed],
  } as const;
  const stands = (over: Partial<Connection>) => connectionBadge({ ...well, feeds: [feed], ...over });
  expect(stands({})).toEqual({ tone: "good", state: "ok" });
  expect(stands({ trouble: "server_error" })).toEqual({ tone: "warn", state: "again" });
  expect(stands({ trouble: "server_error", next_try_at: null }).state).toBe("ok");
  expect(stands({ feeds: [{ ...feed, sentence: "Strange." }] })).toEqual({ tone: "warn", state: "partly" });
  expect(stands({ feeds: [{ ...feed, on: false, sentence: "Strange." }] }).state).toBe("ok");
  expect(stands({ state: "needs_you", trouble: "key_expired" })).toEqual({ tone: "bad", state: "needs_you" });
  expect(stands({ state: "off", trouble: "timeout" }).state).toBe("off");
  expect(stands({ trouble: "timeout", syncing: true }).state).toBe("syncing");
});

test("another try is not offered while the account needs the athlete", () => {
  expect(offered(["retry", "cancel"], { state: "needs_you" })).toEqual(["cancel"]);
  expect(offered(["retry", "cancel"], { state: "ok" })).toEqual(["retry", "cancel"]);
  expect(offered(["retry"], undefined)).toEqual(["retry"]);
});

import { expect, test } from "vitest";
import { asksYou, daysLeft, deedLabel, outboxBadge } from "./telling";

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

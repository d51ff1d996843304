import i18next from "i18next";
import { expect, test } from "vitest";
import { type Change, fieldsOf, told } from "./telling";

const change = (kind: string, what: Change["what"], more: Partial<Change> = {}): Change => ({
  id: "1",
  kind,
  automatic: false,
  count: 1,
  created_at: "2026-11-21T06:00:00Z",
  undone_at: null,
  what,
  ...more,
});
const NONE = new Map<string, string>();

test("each kind is told by the names of what it was about", () => {
  const t = i18next.t;
  const ride = { activity_id: "a", name: "Morning", sport: "cycling" };
  const both = { ...ride, other_activity_id: "b", other_name: null, other_sport: "running" };
  expect(told(change("edit", { add_tags: ["x"] }, { count: 12 }), NONE, t)).toBe("Edited: 12 activities");
  expect(told(change("merge", both, { count: 2 }), NONE, t)).toBe("Merged: “Morning”, “Run”");
  expect(told(change("merge", both, { automatic: true }), NONE, t)).toBe(
    "Merged as the same session: “Morning”, “Run”",
  );
  expect(told(change("split", ride, { count: 3 }), NONE, t)).toBe("Split in 3: “Morning”");
  expect(told(change("delete_workout", { name: "4x4", sport: "cycling" }), NONE, t)).toBe("Workout deleted: “4x4”");
  expect(told(change("delete", ride), NONE, t)).toBe("Deleted: “Morning”");
  expect(told(change("delete", { ...ride, gone_at: "hevy" }, { automatic: true }), NONE, t)).toBe(
    "Deleted at the service it came from, and so here: “Morning”",
  );
  const kinds = new Map([["spikes", "Remove spikes"]]);
  expect(told(change("correct", { ...ride, slug: "spikes" }), kinds, t)).toBe("Corrected (Remove spikes): “Morning”");
});

test("an edit of one names its fields, and its name is no field of it", () => {
  expect(fieldsOf(change("edit", { fields: ["rpe", "notes"], name: "x" }), i18next.t)).toEqual(["notes", "effort"]);
  expect(fieldsOf(change("edit", { sport: "running", add_tags: ["a"] }), i18next.t)).toEqual(["sport", "tags added"]);
  expect(fieldsOf(change("delete", { name: "x" }), i18next.t)).toEqual([]);
});

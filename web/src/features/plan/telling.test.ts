import { expect, test } from "vitest";
import type { PlanDiff } from "@/api/planTypes";
import { toldLines } from "./telling";

const item = (id: string, role: string) => ({ id, role });
const change = (id: string, before: unknown, after: unknown) => ({
  id,
  kinds: [],
  with_id: null,
  before,
  after,
  sentence: `about ${id}`,
});
const diff = (...items: unknown[]) =>
  ({ edits: 1, sentence: "", items, fields: [{ field: "rules", sentence: "rules" }] }) as unknown as PlanDiff;

test("what is left out and what becomes of hard or long work is never folded away", () => {
  const told = toldLines(
    diff(
      change("new", null, item("new", "easy")),
      change("gone", item("gone", "easy"), null),
      change("moved", item("moved", "easy"), item("moved", "easy")),
      change("softer", item("softer", "hard"), item("softer", "easy")),
    ),
    1,
  );
  expect(told.shown.map(({ key }) => key)).toEqual(["gone", "softer"]);
  expect(told.folded.map(({ key }) => key)).toEqual(["new", "moved", "rules"]);
});

test("with room for all nothing is folded, and the order stays", () => {
  const told = toldLines(diff(change("new", null, item("new", "easy")), change("gone", item("gone", "long"), null)), 9);
  expect(told.shown.map(({ key }) => key)).toEqual(["new", "gone", "rules"]);
  expect(told.folded).toEqual([]);
});

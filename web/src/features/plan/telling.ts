import type { PlanDiff } from "@/api/planTypes";

export type Line = { key: string; sentence: string };

type Change = PlanDiff["items"][number];

/** What is left out, and whatever becomes of hard, long and raced work: nobody may miss it. */
const weighs = ({ before, after }: Change) =>
  before !== null && (after === null || before.role === "hard" || before.role === "long" || before.role === "race");

/** In their order: what must be seen is never folded away; of the rest so many stand, if there is room beside it. */
export function toldLines(diff: PlanDiff, most: number): { shown: Line[]; folded: Line[] } {
  const lines = [
    ...diff.items.map((one) => ({ key: one.id, sentence: one.sentence, must: weighs(one) })),
    ...diff.fields.map(({ field, sentence }) => ({ key: field, sentence, must: false })),
  ];
  let room = Math.max(0, most - lines.filter(({ must }) => must).length);
  const shown: Line[] = [];
  const folded: Line[] = [];
  for (const { key, sentence, must } of lines) {
    const seen = must || room > 0;
    if (!must && seen) room -= 1;
    (seen ? shown : folded).push({ key, sentence });
  }
  return { shown, folded };
}

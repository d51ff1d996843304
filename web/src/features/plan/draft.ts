import type { Change, PlannedItem } from "@/api/planTypes";

export type Draft = { day: string; start: string; minutes: string; swap: string };

export const draftOf = (item: PlannedItem): Draft => ({
  day: item.day,
  start: item.start ?? "",
  minutes: String(item.minutes),
  swap: "",
});

/** What the form says against what stands: nothing where nothing differs. Half a date or no number says nothing yet. */
export function changesOf(item: PlannedItem, draft: Draft): Change[] {
  const changes: Change[] = [];
  const minutes = Number(draft.minutes);
  const start = draft.start || null;
  if (draft.minutes.trim() && Number.isInteger(minutes) && minutes >= 1 && minutes !== item.minutes)
    changes.push({ op: "resize", id: item.id, minutes });
  if (draft.swap) changes.push({ op: "swap", id: item.id, with_id: draft.swap });
  else if (draft.day && (draft.day !== item.day || start !== item.start))
    changes.push({ op: "move", id: item.id, day: draft.day, ...(start !== item.start && { start }) });
  return changes;
}

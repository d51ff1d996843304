import i18next from "i18next";
import { answer, api } from "@/api/client";
import { latestActivity, queries } from "@/api/queries";
import type { Activity } from "@/api/types";
import { undoChange } from "@/features/activities/changes";
import { offerUndo, withdraw } from "@/ui/toasts";

const at = (activity_id: string) => ({ params: { path: { activity_id } } });
const versionOf = async (id: string) => (await latestActivity(id)).version;

const PARTS = [["activities"], ["activity"], ["sources"], ["corrections"], ["streams"]];

export const refresh = () => Promise.all(PARTS.map((queryKey) => queries.invalidateQueries({ queryKey })));

/** What an activity is made of is about to change: no undo of an older deed on it would still be right. */
const touch = (...ids: string[]) => withdraw(...ids.map((id) => `activity/${id}`));

/** Offered as soon as it is done, not when the page has caught up. */
function undoable(words: string, change_id: string, ids: readonly string[]) {
  const about = ids.map((id) => `activity/${id}/parts`);
  offerUndo(words, i18next.t("shell.undo"), () => void undoChange(change_id), about);
  return refresh();
}

/** The id of the one that stays. */
export async function merge(activity_id: string, other_id: string): Promise<string> {
  touch(activity_id, other_id);
  const { activity, change_id } = await answer(
    api.POST("/api/v1/activities/{activity_id}/merge", {
      ...at(activity_id),
      body: { other_id, version: await versionOf(activity_id) },
    }),
  );
  await undoable(i18next.t("activities.sources.merged"), change_id, [activity_id, other_id]);
  return activity.id;
}

export async function unmerge(activity_id: string, source_id: string) {
  touch(activity_id);
  const taken = await answer(
    api.POST("/api/v1/activities/{activity_id}/unmerge", {
      ...at(activity_id),
      body: { source_id, version: await versionOf(activity_id) },
    }),
  );
  await undoable(i18next.t("activities.sources.unmerged"), taken.change_id, [activity_id, taken.activity_id]);
}

export async function split(activity: Activity, at_s: number) {
  touch(activity.id);
  const { activity_ids, change_id } = await answer(
    api.POST("/api/v1/activities/{activity_id}/split", {
      ...at(activity.id),
      body: { at_s: [at_s], version: await versionOf(activity.id) },
    }),
  );
  await undoable(i18next.t("activities.split.done", { count: activity_ids.length }), change_id, activity_ids);
}

import i18next from "i18next";
import { answer, api } from "@/api/client";
import { activityQuery, queries, sourcesQuery } from "@/api/queries";
import type { Activity } from "@/api/types";
import { trouble } from "@/features/activities/changes";
import { offerUndo, withdraw } from "@/ui/toasts";

const at = (activity_id: string) => ({ params: { path: { activity_id } } });
const versionOf = async (id: string) => (await queries.fetchQuery({ ...activityQuery(id), staleTime: 0 })).version;
const sourceIds = async (id: string) =>
  (await queries.fetchQuery({ ...sourcesQuery(id), staleTime: 0 })).items.map((source) => source.id);

const PARTS = [["activities"], ["activity"], ["sources"], ["corrections"], ["streams"]];

export const refresh = () => Promise.all(PARTS.map((queryKey) => queries.invalidateQueries({ queryKey })));

/** What an activity is made of is about to change: no undo of an older deed on it would still be right. */
const touch = (...ids: string[]) => withdraw(...ids.map((id) => `activity/${id}`));

/** Offered as soon as it is done, not when the page has caught up. */
function undoable(words: string, back: () => Promise<unknown>, ids: readonly string[]) {
  const run = () => void back().catch(trouble).finally(refresh);
  const about = ids.map((id) => `activity/${id}/parts`);
  offerUndo(words, i18next.t("shell.undo"), run, about);
  return refresh();
}

const join = async (activity_id: string, other_id: string) =>
  answer(
    api.POST("/api/v1/activities/{activity_id}/merge", {
      ...at(activity_id),
      body: { other_id, version: await versionOf(activity_id) },
    }),
  );

const takeOut = async (activity_id: string, source_id: string) =>
  answer(
    api.POST("/api/v1/activities/{activity_id}/unmerge", {
      ...at(activity_id),
      body: { source_id, version: await versionOf(activity_id) },
    }),
  );

/** The id of the one that stays. Undone by taking out again what the other had brought. */
export async function merge(activity_id: string, other_id: string): Promise<string> {
  touch(activity_id, other_id);
  const [mine, theirs] = await Promise.all([sourceIds(activity_id), sourceIds(other_id)]);
  const { id } = await join(activity_id, other_id);
  const apart = async () => {
    const brought = id === activity_id ? theirs : mine;
    const [first, ...others] = brought;
    if (!first) return;
    const alone = (await takeOut(id, first)).activity_id;
    for (const source of others) await join(alone, (await takeOut(id, source)).activity_id);
  };
  await undoable(i18next.t("activities.sources.merged"), apart, [activity_id, other_id]);
  return id;
}

export async function unmerge(activity_id: string, source_id: string) {
  touch(activity_id);
  const { activity_id: taken } = await takeOut(activity_id, source_id);
  await undoable(i18next.t("activities.sources.unmerged"), () => join(activity_id, taken), [activity_id, taken]);
}

export async function split(activity: Activity, at_s: number) {
  touch(activity.id);
  const { activity_ids } = await answer(
    api.POST("/api/v1/activities/{activity_id}/split", {
      ...at(activity.id),
      body: { at_s: [at_s], version: await versionOf(activity.id) },
    }),
  );
  const [first, ...others] = activity_ids;
  const whole = async () => {
    for (const other of others) if (first) await join(first, other);
  };
  await undoable(i18next.t("activities.split.done", { count: activity_ids.length }), whole, activity_ids);
}

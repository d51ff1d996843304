import i18next from "i18next";
import { answer, api } from "@/api/client";
import { activityQuery, queries, sourcesQuery } from "@/api/queries";
import type { Activity } from "@/api/types";
import { trouble } from "@/features/activities/changes";
import { offerUndo } from "@/ui/toasts";

const at = (activity_id: string) => ({ params: { path: { activity_id } } });
const versionOf = async (id: string) => (await queries.fetchQuery({ ...activityQuery(id), staleTime: 0 })).version;
const sourceIds = async (id: string) =>
  (await queries.fetchQuery({ ...sourcesQuery(id), staleTime: 0 })).items.map((source) => source.id);

const PARTS = [["activities"], ["activity"], ["sources"], ["corrections"], ["streams"]];

export const refresh = () => Promise.all(PARTS.map((queryKey) => queries.invalidateQueries({ queryKey })));

function undoable(words: string, back: () => Promise<unknown>) {
  offerUndo(words, i18next.t("shell.undo"), () => void back().catch(trouble).finally(refresh));
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
  const [mine, theirs] = await Promise.all([sourceIds(activity_id), sourceIds(other_id)]);
  const { id } = await join(activity_id, other_id);
  await refresh();
  undoable(i18next.t("activities.sources.merged"), async () => {
    const brought = id === activity_id ? theirs : mine;
    const [first, ...others] = brought;
    if (!first) return;
    const alone = (await takeOut(id, first)).activity_id;
    for (const source of others) await join(alone, (await takeOut(id, source)).activity_id);
  });
  return id;
}

export async function unmerge(activity_id: string, source_id: string) {
  const taken = await takeOut(activity_id, source_id);
  await refresh();
  undoable(i18next.t("activities.sources.unmerged"), () => join(activity_id, taken.activity_id));
}

export async function split(activity: Activity, at_s: number) {
  const { activity_ids } = await answer(
    api.POST("/api/v1/activities/{activity_id}/split", {
      ...at(activity.id),
      body: { at_s: [at_s], version: await versionOf(activity.id) },
    }),
  );
  await refresh();
  const [first, ...others] = activity_ids;
  undoable(i18next.t("activities.split.done", { count: activity_ids.length }), async () => {
    for (const other of others) if (first) await join(first, other);
  });
}

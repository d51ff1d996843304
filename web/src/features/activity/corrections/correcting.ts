import i18next from "i18next";
import { answer, api } from "@/api/client";
import { latestActivity } from "@/api/queries";
import { trouble } from "@/features/activities/changes";
import { offerUndo, withdraw } from "@/ui/toasts";
import { refresh } from "../sources/linking";

export type Params = Record<string, number | string>;
type Way = "back" | "again";

const versionOf = async (id: string) => (await latestActivity(id)).version;

/** What was recorded stays; what is shown is made anew. */
export async function correct(activity_id: string, slug: string, params: Params) {
  const path = { params: { path: { activity_id } } };
  const before = await correctionIds(activity_id);
  await answer(
    api.POST("/api/v1/activities/{activity_id}/corrections", {
      ...path,
      body: { slug, params, version: await versionOf(activity_id) },
    }),
  );
  const added = (await correctionIds(activity_id)).find((id) => !before.includes(id));
  if (added) undoable(activity_id, added, "done", "back");
  await refresh();
}

/** Taken back and put back again are each other's undo. */
export async function turn(activity_id: string, correction_id: string, way: Way) {
  withdraw(about(activity_id, correction_id));
  await change(activity_id, correction_id, way);
  undoable(activity_id, correction_id, `went_${way}`, way === "back" ? "again" : "back");
  await refresh();
}

const about = (activity_id: string, correction_id: string) => `activity/${activity_id}/corrections/${correction_id}`;

function undoable(activity_id: string, correction_id: string, done: "done" | `went_${Way}`, way: Way) {
  const run = () => void change(activity_id, correction_id, way).catch(trouble).finally(refresh);
  offerUndo(i18next.t(`activities.corrections.${done}`), i18next.t("shell.undo"), run, [
    about(activity_id, correction_id),
  ]);
}

async function change(activity_id: string, correction_id: string, way: Way) {
  const params = { path: { activity_id, correction_id }, query: { version: await versionOf(activity_id) } };
  return way === "back"
    ? answer(api.DELETE("/api/v1/activities/{activity_id}/corrections/{correction_id}", { params }))
    : answer(api.POST("/api/v1/activities/{activity_id}/corrections/{correction_id}/restore", { params }));
}

async function correctionIds(activity_id: string) {
  const { items } = await answer(
    api.GET("/api/v1/activities/{activity_id}/corrections", { params: { path: { activity_id } } }),
  );
  return items.map(({ id }) => id);
}

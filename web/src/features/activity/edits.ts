import i18next from "i18next";
import { answer, api } from "@/api/client";
import { isCode } from "@/api/problem";
import { activityQuery, latestActivity, queries } from "@/api/queries";
import type { Activity } from "@/api/types";
import { stale, trouble } from "@/features/activities/changes";
import { offerUndo, withdraw } from "@/ui/toasts";

export type Edit = Partial<{
  name: string | null;
  notes: string | null;
  rpe: number | null;
  feel: number | null;
  tags: string[];
  gear_id: string | null;
}>;

function shown(activity: Activity) {
  queries.setQueryData(activityQuery(activity.id).queryKey, activity);
  void stale();
}

/** Kept at once; what was there before is one press away. */
export async function saveEdit(activity: Activity, edit: Edit, before: Edit) {
  const about = Object.keys(edit).map((field) => `activity/${activity.id}/${field}`);
  withdraw(...about);
  try {
    shown(await patch(activity.id, edit));
  } catch (error) {
    trouble(error);
    if (isCode(error, "stale_version")) await queries.invalidateQueries({ queryKey: ["activity", activity.id] });
    throw error;
  }
  void queries.invalidateQueries({ queryKey: ["tags"] });
  const back = () => void patch(activity.id, before).then(shown, trouble);
  offerUndo(i18next.t("activities.edit.saved"), i18next.t("shell.undo"), back, about);
}

/** The version is asked for just before: an edit of one field never fights an edit of another. */
async function patch(activity_id: string, edit: Edit) {
  const { version } = await latestActivity(activity_id);
  const params = { path: { activity_id } };
  return answer(api.PATCH("/api/v1/activities/{activity_id}", { params, body: { ...edit, version } }));
}

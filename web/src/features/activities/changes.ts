import type { InfiniteData } from "@tanstack/react-query";
import i18next from "i18next";
import { answer, api } from "@/api/client";
import { asProblem } from "@/api/problem";
import { queries } from "@/api/queries";
import type { Activity, ActivityRow } from "@/api/types";
import { offerUndo, tellTrouble, withdraw } from "@/ui/toasts";
import { activityName } from "./naming";

type Pages = InfiniteData<{ items: ActivityRow[]; next_cursor: string | null }>;

export const stale = () => queries.invalidateQueries({ queryKey: ["activities"] });

export function trouble(error: unknown) {
  const { detail, next } = asProblem(error, i18next.t);
  tellTrouble(detail, next);
}

function takeOut(id: string) {
  queries.setQueriesData<Pages>(
    { queryKey: ["activities"], predicate: (query) => isPages(query.state.data) },
    (data) =>
      data
        ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.filter((row) => row.id !== id) })) }
        : data,
  );
}

const isPages = (data: unknown) => typeof data === "object" && data !== null && "pages" in data;

/** Gone from the screen at once, back at once when the server refuses or the person thinks again. */
export async function deleteActivity(activity: Pick<ActivityRow, "id" | "name" | "sport">) {
  const params = { params: { path: { activity_id: activity.id } } };
  const about = `activity/${activity.id}`;
  withdraw(about);
  takeOut(activity.id);
  try {
    await answer(api.DELETE("/api/v1/activities/{activity_id}", params));
  } catch (error) {
    await stale();
    trouble(error);
    return;
  }
  const name = activityName(activity, i18next.t);
  const back = () => void restoreActivity(activity);
  offerUndo(i18next.t("activities.deleted", { name }), i18next.t("shell.undo"), back, [about]);
  void stale();
}

export async function restoreActivity({ id }: Pick<ActivityRow, "id">) {
  withdraw(`activity/${id}`);
  takeOut(id);
  try {
    await answer(api.POST("/api/v1/activities/{activity_id}/restore", { params: { path: { activity_id: id } } }));
  } catch (error) {
    trouble(error);
  } finally {
    await stale();
  }
}

export async function renameActivity(activity: Pick<Activity, "id" | "version">, name: string | null) {
  withdraw(`activity/${activity.id}/name`);
  const renamed = await answer(
    api.PATCH("/api/v1/activities/{activity_id}", {
      params: { path: { activity_id: activity.id } },
      body: { name, version: activity.version },
    }),
  );
  queries.setQueryData(["activity", activity.id], renamed);
  void stale();
  return renamed;
}

const TOUCHED = [["tags"], ["gear"], ["activity"], ["sources"], ["corrections"], ["streams"], ["wellness"]];

/** Whether it went back; if not, the reason was told. */
export async function undoChange(change_id: string): Promise<boolean> {
  try {
    await answer(api.POST("/api/v1/changes/{change_id}/undo", { params: { path: { change_id } } }));
    return true;
  } catch (error) {
    trouble(error);
    return false;
  } finally {
    await Promise.all([stale(), ...TOUCHED.map((queryKey) => queries.invalidateQueries({ queryKey }))]);
  }
}

import i18next from "i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import { trouble } from "@/features/activities/changes";
import { offerUndo, tell, tellTrouble, withdraw } from "@/ui/toasts";
import type { Route, RouteRow } from "./queries";

export const stale = () => queries.invalidateQueries({ queryKey: ["routes"] });

/** Each file's routes go in; what is no route says why, beside the others. */
export async function addRoutes(files: readonly File[]): Promise<readonly string[]> {
  if (files.length === 0) return [];
  const form = new FormData();
  for (const file of files) form.append("files", file, file.name);
  try {
    const { items } = await answer(
      api.POST("/api/v1/routes", { body: form as never, bodySerializer: (body) => body as unknown as FormData }),
    );
    for (const { name, reason, next } of items) if (reason) tellTrouble(`${name}: ${reason}`, next ?? undefined);
    const known = items.filter((item) => item.known);
    for (const { name } of known) tell(i18next.t("routes.added.known", { name }));
    const added = items.filter((item) => !item.known).flatMap((item) => item.route_ids);
    if (added.length > 0) tell(i18next.t("routes.added.new", { count: added.length }));
    return items.flatMap((item) => item.route_ids);
  } catch (error) {
    trouble(error);
    return [];
  } finally {
    await stale();
  }
}

export async function deleteRoute({ id, name }: Pick<RouteRow, "id" | "name">) {
  const about = `route/${id}`;
  withdraw(about);
  try {
    await answer(api.DELETE("/api/v1/routes/{route_id}", { params: { path: { route_id: id } } }));
  } catch (error) {
    trouble(error);
    await stale();
    return;
  }
  offerUndo(i18next.t("routes.deleted", { name }), i18next.t("shell.undo"), () => void restoreRoute(id), [about]);
  await stale();
}

export async function restoreRoute(id: string) {
  try {
    await answer(api.POST("/api/v1/routes/{route_id}/restore", { params: { path: { route_id: id } } }));
  } catch (error) {
    trouble(error);
  } finally {
    await stale();
  }
}

type Change = { name: string; notes: string | null; sport: Route["sport"] };

export async function changeRoute({ id, version }: Pick<Route, "id" | "version">, change: Change) {
  const changed = await answer(
    api.PATCH("/api/v1/routes/{route_id}", {
      params: { path: { route_id: id } },
      body: { version, ...change },
    }),
  );
  queries.setQueryData(["route", id], changed);
  void queries.invalidateQueries({ queryKey: ["route", id] });
  void stale();
  return changed;
}

export async function saveAsRoute(activity_id: string): Promise<string | null> {
  try {
    const made = await answer(api.POST("/api/v1/routes/from-activity", { body: { activity_id } }));
    tell(i18next.t("routes.saved"));
    void stale();
    return made.id;
  } catch (error) {
    trouble(error);
    return null;
  }
}

import i18next from "i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { Proposal, Setting } from "@/api/types";
import { trouble } from "@/features/activities/changes";
import { offerUndo, withdraw } from "@/ui/toasts";

export type Told = Pick<Setting, "slug" | "sport" | "since" | "value">;

/** What is computed from settings follows by itself; these are what a change makes stale at once. */
const STALE = ["settings-history", "proposals", "athlete", "fitness", "metrics", "zones"];

const refresh = () => Promise.all(STALE.map((key) => queries.invalidateQueries({ queryKey: [key] })));

const about = ({ slug, sport }: Pick<Told, "slug" | "sport">) => [`setting/${slug}/${sport ?? "all"}`];

const post = (told: Told) =>
  answer(
    api.POST("/api/v1/athlete/settings-history", {
      body: { slug: told.slug, sport: told.sport, since: told.since, value: told.value },
    }),
  );

const remove = (setting_id: string) =>
  answer(api.DELETE("/api/v1/athlete/settings-history/{setting_id}", { params: { path: { setting_id } } }));

const patch = (setting_id: string, { since, value }: Pick<Told, "since" | "value">) =>
  answer(
    api.PATCH("/api/v1/athlete/settings-history/{setting_id}", {
      params: { path: { setting_id } },
      body: { since, value },
    }),
  );

function undoable(words: string, back: () => Promise<unknown>, told: Told) {
  offerUndo(words, i18next.t("shell.undo"), () => void back().catch(trouble).finally(refresh), about(told));
  return refresh();
}

/** `replaced` stood there for the same day, and comes back with the undo. */
export async function tell(told: Told, replaced: Setting | undefined) {
  withdraw(...about(told));
  const { id } = await post(told);
  const back = () => (replaced ? post(replaced) : id ? remove(id) : Promise.resolve());
  await undoable(i18next.t("athlete.told"), back, told);
}

export async function correct(setting: Setting, wish: Pick<Told, "since" | "value">) {
  if (!setting.id) return;
  const id = setting.id;
  withdraw(...about(setting));
  await patch(id, wish);
  await undoable(i18next.t("athlete.told"), () => patch(id, setting), setting);
}

export async function takeBack(setting: Setting) {
  if (!setting.id) return;
  withdraw(...about(setting));
  await remove(setting.id);
  await undoable(i18next.t("athlete.taken_back"), () => post(setting), setting);
}

/** Taken as the athlete's own; undone by taking back what it made. */
export async function accept(proposal: Proposal) {
  withdraw(...about(proposal));
  const made = await answer(
    api.POST("/api/v1/athlete/proposals/{proposal_id}/accept", { params: { path: { proposal_id: proposal.id } } }),
  );
  await undoable(i18next.t("athlete.accepted"), async () => made.id && remove(made.id), made);
}

export async function reject({ id }: Proposal) {
  await answer(api.POST("/api/v1/athlete/proposals/{proposal_id}/reject", { params: { path: { proposal_id: id } } }));
  await refresh();
}

import i18next from "i18next";
import { answer, api } from "@/api/client";
import { intervalsQuery } from "@/api/intervalQueries";
import { isCode } from "@/api/problem";
import { queries } from "@/api/queries";
import type { Intervals, IntervalsWish } from "@/api/types";
import { trouble, undoChange } from "@/features/activities/changes";
import { offerUndo, tell, withdraw } from "@/ui/toasts";

/** The list as it is now, without its figures: what a cut is made of. */
export const piecesOf = ({ items }: Intervals) =>
  items.map(({ start_s, end_s, kind, name }) => ({ start_s, end_s, kind, name }));

export type Wish = Omit<IntervalsWish, "version">;

/** Kept at once and undone with one press. Null: back to what was found. */
export async function cut(shown: Intervals, wish: Wish | null) {
  const about = `activity/${shown.activity_id}/intervals`;
  const path = { activity_id: shown.activity_id };
  withdraw(about);
  try {
    const done = await answer(
      wish
        ? api.PUT("/api/v1/activities/{activity_id}/intervals", {
            params: { path },
            body: { ...wish, version: shown.version },
          })
        : api.DELETE("/api/v1/activities/{activity_id}/intervals", {
            params: { path, query: { version: shown.version } },
          }),
    );
    queries.setQueryData(intervalsQuery(shown.activity_id, i18next.language).queryKey, done.intervals);
    const { change_id } = done;
    if (change_id)
      offerUndo(i18next.t("intervals.saved"), i18next.t("shell.undo"), () => void back(change_id), [about]);
  } catch (error) {
    if (!isCode(error, "stale_version")) throw error;
    tell(i18next.t("intervals.newer"));
    await refresh(shown.activity_id);
  }
}

/** As `cut`, where there is no form to say what went wrong in. */
export async function cutAtOnce(shown: Intervals, wish: Wish | null) {
  try {
    await cut(shown, wish);
  } catch (error) {
    trouble(error);
  }
}

async function back(change_id: string) {
  await undoChange(change_id);
  await queries.invalidateQueries({ queryKey: ["metrics"] });
}

const refresh = (activity_id: string) =>
  queries.invalidateQueries({ queryKey: intervalsQuery(activity_id, i18next.language).queryKey });

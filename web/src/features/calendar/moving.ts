import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { asProblem, Problem } from "@/api/problem";
import { queries } from "@/api/queries";
import { useFormat } from "@/i18n/format";
import { offerUndo, toasts } from "@/ui/toasts";
import type { Planned } from "./types";

type Move = { item: Planned; day: string; accept?: boolean; back?: boolean };

/** The version after it: what the way back is based on. */
async function moved({ item, day, accept = false }: Move): Promise<number> {
  if (item.plan_id === null) {
    const { version } = await answer(
      api.PATCH("/api/v1/workouts/{workout_id}", {
        params: { path: { workout_id: item.id } },
        body: { version: item.version, day },
      }),
    );
    return version;
  }
  const edited = await answer(
    api.POST("/api/v1/plans/{plan_id}/edit", {
      params: { path: { plan_id: item.plan_id } },
      body: {
        base: item.version,
        changes: [{ op: "move", id: item.id, day }],
        dry_run: false,
        accept_violations: accept,
      },
    }),
  );
  return edited.version ?? item.version;
}

/** Moves at once and offers the way back; where the checker says no, says why and offers to do it all the same. */
export function useMoving() {
  const { t } = useTranslation();
  const format = useFormat();
  const { mutate } = useMutation({
    mutationFn: moved,
    onSuccess: (version, { item, day, back: undone = false }) => {
      const said = format.moment(`${day}T00:00:00Z`, { weekday: "long", month: "long", day: "numeric" }, 0);
      const back = { item: { ...item, version, day }, day: item.day, accept: true, back: !undone };
      const told = t(undone ? "calendar_page.moved_back" : "calendar_page.moved", { name: item.name, day: said });
      // A plan's edits stand one on another: a newer one takes the older one's way back.
      const about = item.plan_id ? `plan/${item.plan_id}` : `planned/${item.id}`;
      offerUndo(told, t("shell.undo"), () => mutate(back), [about]);
    },
    onError: (error, wish) => {
      const told = asProblem(error, t);
      const breaks = error instanceof Problem && error.code === "plan_breaks";
      toasts.add({
        type: "trouble",
        priority: "high",
        timeout: 12_000,
        title: t("calendar_page.refused"),
        description: t("calendar_page.refused_words", { why: told.detail }),
        actionProps: breaks
          ? { children: t("calendar_page.anyway"), onClick: () => mutate({ ...wish, accept: true }) }
          : undefined,
      });
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["plans"] });
      void queries.invalidateQueries({ queryKey: ["workouts"] });
    },
  });
  return { move: (item: Planned, day: string) => mutate({ item, day }) };
}

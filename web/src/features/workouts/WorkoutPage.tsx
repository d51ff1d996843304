import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries, workoutQuery } from "@/api/queries";
import { undoChange } from "@/features/activities/changes";
import { sportName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { buttonLook, IconButton } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote, ErrorState } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { Icon } from "@/ui/Icon";
import { Menu } from "@/ui/Menu";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import { offerUndo, tell } from "@/ui/toasts";
import type { Body } from "./model";
import { SendCard } from "./SendCard";
import { StepTable } from "./StepTable";
import css from "./Workouts.module.css";

export default function WorkoutPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { id } = useParams({ from: "/inside/workouts/$id" });
  const { data, error, refetch } = useQuery(workoutQuery(id));
  const stale = () => queries.invalidateQueries({ queryKey: ["workouts"] });
  const move = useMutation({
    mutationFn: (day: string) =>
      answer(
        api.PATCH("/api/v1/workouts/{workout_id}", {
          params: { path: { workout_id: id } },
          body: { version: data?.version ?? 0, day: day || null },
        }),
      ),
    onSuccess: (moved) => {
      queries.setQueryData(workoutQuery(id).queryKey, moved);
      if (moved.day)
        tell(t("workouts_page.moved", { day: format.moment(`${moved.day}T00:00:00Z`, { dateStyle: "medium" }, 0) }));
    },
    onSettled: stale,
  });
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE("/api/v1/workouts/{workout_id}", { params: { path: { workout_id: id } } })),
    onSuccess: ({ change_id }) => {
      void navigate({ to: "/workouts" });
      void stale();
      const back = async () => {
        if (await undoChange(change_id)) await stale();
      };
      offerUndo(t("workouts_page.deleted", { name: data?.name ?? "" }), t("shell.undo"), () => void back(), [
        `workout/${id}`,
      ]);
    },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Card flush>
        <SkeletonRows rows={6} height={44} label={t("shell.loading")} />
      </Card>
    );
  const body = data.workout as unknown as Body;
  const pool = body.pool_length_m
    ? t("workouts_page.pool", { length: `${format.number(body.pool_length_m)} m` })
    : null;
  return (
    <Page
      title={data.name}
      lead={[sportName(data.sport, t), pool, body.note].filter(Boolean).join(" · ")}
      actions={
        <>
          <Link to="/workouts" className={buttonLook.plain}>
            <Icon name="back" size={16} />
            {t("workouts_page.back")}
          </Link>
          <Menu
            trigger={<IconButton icon="more" label={t("workouts_page.menu", { name: data.name })} />}
            items={[
              {
                key: "delete",
                icon: "trash",
                danger: true,
                label: t("workouts_page.delete"),
                run: () => remove.mutate(),
              },
            ]}
          />
        </>
      }
    >
      <div className={css.stack}>
        <Card>
          <Field label={t("workouts_page.day")}>
            <TextInput
              type="date"
              key={data.version}
              defaultValue={data.day ?? ""}
              onChange={(event) => move.mutate(event.target.value)}
            />
          </Field>
          <ErrorNote error={move.error ?? remove.error} />
        </Card>
        <Card title={t("workouts_page.steps")} flush>
          <StepTable body={body} />
        </Card>
        <SendCard workout={data} />
      </div>
    </Page>
  );
}

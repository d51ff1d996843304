import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { Problem } from "@/api/problem";
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
import type { There } from "./DeleteDialog";
import { FilesCard } from "./FilesCard";
import type { Body } from "./model";
import { SendCard } from "./SendCard";
import { StepTable } from "./StepTable";
import css from "./Workouts.module.css";

const DeleteDialog = lazy(() => import("./DeleteDialog"));

export default function WorkoutPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { id } = useParams({ from: "/inside/workouts/$id" });
  // While it goes, nothing asks for it any more: the notice of its deletion may come before the answer.
  const [going, setGoing] = useState(false);
  const { data, error, refetch } = useQuery({ ...workoutQuery(id), enabled: !going });
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
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: (there: There | null) =>
      answer(
        api.DELETE("/api/v1/workouts/{workout_id}", {
          params: { path: { workout_id: id }, query: there ? { there } : {} },
        }),
      ),
    onMutate: () => setGoing(true),
    onSuccess: async ({ change_id }, there) => {
      await navigate({ to: "/workouts" });
      void stale();
      const back = async () => {
        if (await undoChange(change_id)) await stale();
      };
      const told = there === "take_away" ? "workouts_page.remove.done" : "workouts_page.deleted";
      offerUndo(t(told, { name: data?.name ?? "" }), t("shell.undo"), () => void back(), [`workout/${id}`]);
    },
    onError: async (refused) => {
      setGoing(false);
      if (!(refused instanceof Problem) || refused.code !== "stands_elsewhere") return;
      // It was sent somewhere since this page asked.
      await refetch();
      remove.reset();
      setAsking(true);
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
          <Link to="/workouts/$id/edit" params={{ id }} className={buttonLook.primary}>
            <Icon name="edit" size={16} />
            {t("workouts_page.editor.edit")}
          </Link>
          <Menu
            trigger={<IconButton icon="more" label={t("workouts_page.menu", { name: data.name })} />}
            items={[
              {
                key: "delete",
                icon: "trash",
                danger: true,
                label: t("workouts_page.delete"),
                run: () => (data.delivery.length > 0 ? setAsking(true) : remove.mutate(null)),
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
        {!going && (
          <>
            <FilesCard workout={data} />
            <SendCard workout={data} />
          </>
        )}
      </div>
      <Suspense>
        {asking && (
          <DeleteDialog
            workout={data}
            busy={remove.isPending ? remove.variables : null}
            error={remove.error}
            onDelete={(there) => remove.mutate(there)}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </Page>
  );
}

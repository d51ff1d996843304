import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries, workoutExamplesQuery, workoutQuery } from "@/api/queries";
import type { NewWorkout, Workout } from "@/api/types";
import { sportName } from "@/features/activities/naming";
import { Button, buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import type { Body } from "../model";
import { opened } from "../opening";
import { Forms, UndoButtons } from "./Forms";
import { useForms } from "./useForms";

const SPORTS = [
  "cycling",
  "running",
  "swimming",
  "strength",
  "rowing",
  "walking",
  "hiking",
  "skiing",
  "other",
] as const;
const STARTS = ["ride", "run", "swim", "gym"] as const;

/** A new workout: from an example, from a file that was dropped, or from nothing. */
export function NewWorkoutPage() {
  const { t } = useTranslation();
  const { from } = useSearch({ from: "/inside/workouts/new" });
  const examples = useQuery(workoutExamplesQuery);
  const file = useMemo(() => (from === "file" ? opened.take() : null), [from]);
  if (examples.error) return <ErrorState error={examples.error} onRetry={() => void examples.refetch()} />;
  if (!examples.data && !file) return <Waiting />;
  const example = examples.data?.items.find(
    (one) => one.key === (STARTS.find((start) => start === from) ?? "ride"),
  )?.workout;
  const body = file ?? (example as unknown as Body);
  return (
    <Editor key={from ?? "ride"} title={t("workouts_page.new")} first={body} day="" kept={null} from={from ?? "ride"} />
  );
}

export function EditWorkoutPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/inside/workouts/$id/edit" });
  const { data, error, refetch } = useQuery(workoutQuery(id));
  const [kept] = useState(() => data);
  const begun = kept ?? data;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!begun) return <Waiting />;
  const body = begun.workout as unknown as Body;
  return <Editor title={t("workouts_page.editor.title")} first={body} day={begun.day ?? ""} kept={begun} from={null} />;
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Card flush>
      <SkeletonRows rows={6} height={44} label={t("shell.loading")} />
    </Card>
  );
}

type Props = { title: string; first: Body; day: string; kept: Workout | null; from: string | null };

function Editor({ title, first, day: firstDay, kept, from }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [day, setDay] = useState(firstDay);
  const forms = useForms(first, day);
  const { body } = forms;
  const save = useMutation({
    mutationFn: () => {
      const workout = {
        ...body,
        name: body.name.trim() || t("workouts_page.editor.unnamed"),
      } as unknown as NewWorkout["workout"];
      return kept
        ? answer(
            api.PATCH("/api/v1/workouts/{workout_id}", {
              params: { path: { workout_id: kept.id } },
              body: { version: kept.version, workout, day: day || null },
            }),
          )
        : answer(api.POST("/api/v1/workouts", { body: { workout, day: day || null } }));
    },
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ["workouts"] });
      void navigate({ to: "/workouts/$id", params: { id: made.id } });
    },
  });
  return (
    <Page
      title={title}
      lead={t("workouts_page.editor.lead")}
      actions={
        <>
          <UndoButtons forms={forms} />
          <Link to={kept ? "/workouts/$id" : "/workouts"} params={{ id: kept?.id ?? "" }} className={buttonLook.plain}>
            {t("shell.cancel")}
          </Link>
          <Button look="primary" busy={save.isPending} disabled={!forms.sound} onClick={() => save.mutate()}>
            {t("workouts_page.draft.save")}
          </Button>
        </>
      }
    >
      <Forms
        forms={forms}
        error={save.error}
        head={
          <>
            {from !== null && from !== "file" ? (
              <Field label={t("workouts_page.draft.start")}>
                <SelectInput
                  value={from}
                  onChange={(next) => void navigate({ to: "/workouts/new", search: { from: next }, replace: true })}
                  choices={STARTS.map((one) => ({ value: one, label: t(`workouts_page.draft.${one}`) }))}
                />
              </Field>
            ) : null}
            <Field label={t("workouts_page.editor.name")}>
              <TextInput
                value={body.name}
                maxLength={120}
                onChange={(event) => forms.tell({ name: event.target.value }, "name")}
              />
            </Field>
            <Field label={t("workouts_page.day")}>
              <TextInput type="date" value={day} onChange={(event) => setDay(event.target.value)} />
            </Field>
            <Field label={t("workouts_page.editor.sport")}>
              <SelectInput
                value={body.sport}
                onChange={forms.changeSport}
                choices={SPORTS.map((one) => ({ value: one, label: sportName(one, t) }))}
              />
            </Field>
          </>
        }
      />
    </Page>
  );
}

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { exerciseMapQuery, queries } from "@/api/queries";
import type { Connection } from "@/api/types";
import { exerciseName } from "@/features/activity/exerciseName";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput } from "@/ui/Field";
import css from "./Workouts.module.css";

type Props = { connection: Connection; unnamed: readonly string[] };

/** Which of their exercises is meant, where no name is the same. Remembered for every later workout. */
export function ChooseExercises({ connection, unnamed }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(exerciseMapQuery(connection.id));
  const choose = useMutation({
    mutationFn: ({ exercise, external_id }: { exercise: string; external_id: string }) =>
      answer(api.PUT("/api/v1/exercise-map", { body: { connection_id: connection.id, exercise, external_id } })),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["exercise-map"] });
      void queries.invalidateQueries({ queryKey: ["workouts"] });
    },
  });
  return (
    <div className={css.stack}>
      <p className={css.small}>{t("workouts_page.send.choose", { name: connection.name })}</p>
      {unnamed.map((exercise) => {
        const candidates = data?.items.find((one) => one.exercise === exercise)?.candidates ?? [];
        return candidates.length === 0 ? (
          <p key={exercise} className={css.small}>
            {t("workouts_page.send.no_candidates", { exercise: exerciseName(exercise, t), name: connection.name })}
          </p>
        ) : (
          <Field key={exercise} label={exerciseName(exercise, t)}>
            <SelectInput
              value=""
              disabled={choose.isPending}
              onChange={(external_id) => external_id && choose.mutate({ exercise, external_id })}
              choices={[
                { value: "", label: t("workouts_page.send.pick") },
                ...candidates.map((one) => ({ value: one.external_id, label: one.name })),
              ]}
            />
          </Field>
        );
      })}
      <ErrorNote error={choose.error} />
    </div>
  );
}

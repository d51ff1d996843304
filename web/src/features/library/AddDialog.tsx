import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { plansQuery } from "@/api/planQueries";
import { queries } from "@/api/queries";
import type { LibraryWorkout, NewWorkout } from "@/api/types";
import { sayDay } from "@/features/plan/calendar";
import { keepChanges } from "@/features/plan/editing";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { CheckInput, Field, TextInput } from "@/ui/Field";
import { tell } from "@/ui/toasts";
import css from "./Library.module.css";
import { planned } from "./planned";
import type { LibraryChoice } from "./search";

/** Today in the browser's own days, as a date input writes it. */
const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

type Props = { workout: LibraryWorkout; choice: LibraryChoice; onClose: () => void };

/** Puts the workout, as it is shown, on a day: into the plan that is carried out then, or on its own. */
export function AddDialog({ workout, choice, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const [day, setDay] = useState(today);
  const [alone, setAlone] = useState(false);
  const plans = useQuery(plansQuery());
  const plan =
    day >= today() ? plans.data?.items.find((one) => one.active && one.first <= day && day <= one.last) : null;
  const into = alone ? null : plan;
  const add = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/workouts", {
          body: { workout: workout.workout as unknown as NewWorkout["workout"], day: day || null },
        }),
      ),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ["workouts"] });
      void queries.invalidateQueries({ queryKey: ["plans", "calendar"] });
      tell(
        made.day
          ? t("library_page.add.done", { day: format.moment(`${made.day}T00:00:00Z`, { dateStyle: "medium" }, 0) })
          : t("library_page.add.kept"),
      );
      void navigate({ to: "/workouts/$id", params: { id: made.id } });
    },
  });
  const plant = useMutation({
    mutationFn: async (accept: boolean) => {
      const path = { plan_id: into?.id ?? "" };
      const now = await answer(api.GET("/api/v1/plans/{plan_id}", { params: { path } }));
      const said = t("plan_page.added", { name: workout.name, day: sayDay(day, format) });
      return keepChanges(now, [{ op: "add", day, item: planned(workout, choice) }], said, accept);
    },
    onSuccess: (end) => {
      if (end === "done") onClose();
    },
  });
  const breaks = plant.data === "breaks";
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("library_page.add.title")}
      note={`${workout.name}: ${workout.label}`}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="add-workout" busy={add.isPending || plant.isPending}>
            {t(into && breaks ? "plan_page.keep_anyway" : "library_page.add.do")}
          </Button>
        </>
      }
    >
      <form
        id="add-workout"
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (into) plant.mutate(breaks);
          else add.mutate();
        }}
      >
        <Field label={t("workouts_page.day")} hint={t("library_page.add.hint")}>
          <TextInput
            type="date"
            value={day}
            onChange={(event) => {
              plant.reset();
              setDay(event.target.value);
            }}
          />
        </Field>
        {plan && (
          <CheckInput
            label={t("library_page.add.into", { name: plan.name })}
            hint={t("library_page.add.into_hint")}
            checked={!alone}
            onChange={(on) => setAlone(!on)}
          />
        )}
        {into && breaks && <p role="alert">{t("library_page.add.breaks")}</p>}
        <ErrorNote error={add.error ?? plant.error} />
      </form>
    </Dialog>
  );
}

import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { LibraryWorkout, NewWorkout } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { tell } from "@/ui/toasts";

/** Today in the browser's own days, as a date input writes it. */
const today = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Puts the workout, as it is shown, on a day. */
export function AddDialog({ workout, onClose }: { workout: LibraryWorkout; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const [day, setDay] = useState(today);
  const add = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/workouts", {
          body: { workout: workout.workout as unknown as NewWorkout["workout"], day: day || null },
        }),
      ),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ["workouts"] });
      tell(
        made.day
          ? t("library_page.add.done", { day: format.moment(`${made.day}T00:00:00Z`, { dateStyle: "medium" }, 0) })
          : t("library_page.add.kept"),
      );
      void navigate({ to: "/workouts/$id", params: { id: made.id } });
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("library_page.add.title")}
      note={`${workout.name}: ${workout.label}`}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="add-workout" busy={add.isPending}>
            {t("library_page.add.do")}
          </Button>
        </>
      }
    >
      <form
        id="add-workout"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Field label={t("workouts_page.day")} hint={t("library_page.add.hint")}>
          <TextInput type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        </Field>
        <ErrorNote error={add.error} />
      </form>
    </Dialog>
  );
}

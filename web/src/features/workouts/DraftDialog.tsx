import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries, workoutExamplesQuery } from "@/api/queries";
import type { NewWorkout } from "@/api/types";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { TextArea } from "@/ui/TextArea";
import type { Body } from "./model";
import { StepTable } from "./StepTable";
import css from "./Workouts.module.css";

const STARTS = ["ride", "run", "swim", "gym", "own"] as const;
type Start = (typeof STARTS)[number];

type Parsed = { body: Body; reason: null } | { body: null; reason: string };

function parsed(text: string): Parsed {
  try {
    return { body: JSON.parse(text) as Body, reason: null };
  } catch (error) {
    return { body: null, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Begun from an example and shown as steps while it is written; the server reads it strictly. */
export function DraftDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const examples = useQuery(workoutExamplesQuery);
  const [start, setStart] = useState<Start>("ride");
  const [written, setWritten] = useState<string | null>(null);
  const [day, setDay] = useState("");
  const example = start === "own" ? null : examples.data?.items.find((one) => one.key === start)?.workout;
  const text = written ?? (example ? JSON.stringify(example, null, 2) : "");
  const { body, reason } = parsed(text);
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/workouts", { body: { workout: body as unknown as NewWorkout["workout"], day: day || null } }),
      ),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ["workouts"] });
      void navigate({ to: "/workouts/$id", params: { id: made.id } });
    },
  });
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("workouts_page.draft.title")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="draft" busy={save.isPending} disabled={body === null}>
            {t("workouts_page.draft.save")}
          </Button>
        </>
      }
    >
      <form
        id="draft"
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label={t("workouts_page.draft.start")}>
          <SelectInput
            value={start}
            onChange={(next) => {
              setStart(STARTS.find((one) => one === next) ?? "ride");
              setWritten(null);
            }}
            choices={STARTS.map((one) => ({ value: one, label: t(`workouts_page.draft.${one}`) }))}
          />
        </Field>
        <Field label={t("workouts_page.day")}>
          <TextInput type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        </Field>
        <Field
          label={t("workouts_page.draft.json")}
          hint={t("workouts_page.draft.json_hint")}
          error={text !== "" && reason !== null ? t("workouts_page.draft.bad_json", { reason }) : null}
        >
          <TextArea rows={10} value={text} spellCheck={false} onChange={(event) => setWritten(event.target.value)} />
        </Field>
        {body && Array.isArray(body.steps) && written === null && <StepTable body={body} />}
        <ErrorNote error={save.error} />
      </form>
    </Dialog>
  );
}

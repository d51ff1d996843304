import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { plansChanged } from "@/api/planQueries";
import type { PlanBrief } from "@/api/planTypes";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { TextArea } from "@/ui/TextArea";
import css from "./Versions.module.css";

export default function RenameDialog({ plan, onClose }: { plan: PlanBrief; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(plan.name);
  const [goal, setGoal] = useState(plan.goal);
  const [description, setDescription] = useState(plan.description);
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.PATCH("/api/v1/plans/{plan_id}", {
          params: { path: { plan_id: plan.id } },
          body: { name: name.trim(), goal, description },
        }),
      ),
    onSuccess: () => {
      void plansChanged();
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("plan_page.plans.rename")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="rename" busy={save.isPending} disabled={!name.trim()}>
            {t("shell.save")}
          </Button>
        </>
      }
    >
      <form
        id="rename"
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label={t("plan_page.name")}>
          <TextInput value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={t("plan_page.goal")}>
          <TextInput value={goal} onChange={(event) => setGoal(event.target.value)} />
        </Field>
        <Field label={t("plan_page.description")}>
          <TextArea rows={3} value={description} onChange={(event) => setDescription(event.target.value)} />
        </Field>
        <ErrorNote error={save.error} />
      </form>
    </Dialog>
  );
}

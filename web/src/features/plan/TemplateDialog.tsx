import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { plansChanged } from "@/api/planQueries";
import type { PlanTemplate } from "@/api/planTypes";
import { isCode } from "@/api/problem";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { addDays, mondayOf } from "./calendar";
import css from "./Versions.module.css";

type Props = { template: PlanTemplate; today: string; onClose: () => void; onMade: (id: string) => void };

export default function TemplateDialog({ template, today, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const [first, setFirst] = useState(addDays(mondayOf(today), 7));
  const [name, setName] = useState(template.name);
  const make = useMutation({
    mutationFn: (accept_violations: boolean) =>
      answer(
        api.POST("/api/v1/plan-templates/{template_id}/apply", {
          params: { path: { template_id: template.id } },
          body: { first, name: name.trim(), accept_violations },
        }),
      ),
    onSuccess: (made) => {
      void plansChanged();
      onClose();
      onMade(made.id);
    },
  });
  const breaks = isCode(make.error, "plan_breaks");
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("plan_page.templates.apply_title", { name: template.name })}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="template" busy={make.isPending} disabled={!name.trim() || !first}>
            {t(breaks ? "plan_page.keep_anyway" : "plan_page.templates.apply")}
          </Button>
        </>
      }
    >
      <form
        id="template"
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate(breaks);
        }}
      >
        <Field label={t("plan_page.name")}>
          <TextInput value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={t("plan_page.wizard.first")} hint={t("plan_page.templates.first_hint")}>
          <TextInput type="date" required value={first} onChange={(event) => setFirst(event.target.value)} />
        </Field>
        <ErrorNote error={make.error} />
      </form>
    </Dialog>
  );
}

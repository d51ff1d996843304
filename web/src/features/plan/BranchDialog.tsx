import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { plansChanged } from "@/api/planQueries";
import type { Plan } from "@/api/planTypes";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";

type Props = { plan: Plan; from: number; onClose: () => void };

/** A line of its own, to try something; it is shown at once, and what is carried out stays as it is. */
export default function BranchDialog({ plan, from, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const make = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/plans/{plan_id}/branch", {
          params: { path: { plan_id: plan.id } },
          body: { name: name.trim(), from },
        }),
      ),
    onSuccess: async () => {
      await plansChanged();
      onClose();
      await navigate({ to: "/plan", search: { plan: plan.id, branch: name.trim() } });
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("plan_page.versions.branch")}
      note={t("plan_page.versions.branch_note")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="branch" busy={make.isPending} disabled={!name.trim()}>
            {t("plan_page.versions.branch")}
          </Button>
        </>
      }
    >
      <form
        id="branch"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Field label={t("plan_page.name")}>
          <TextInput value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        </Field>
        <ErrorNote error={make.error} />
      </form>
    </Dialog>
  );
}

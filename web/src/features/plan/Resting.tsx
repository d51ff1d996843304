import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Plan } from "@/api/planTypes";
import { Button } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import { planSettled } from "./editing";
import css from "./Plan.module.css";

/** A plan that is only looked at says so, and how that changes. */
export function Resting({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const activate = useMutation({
    mutationFn: () => answer(api.POST("/api/v1/plans/{plan_id}/activate", { params: { path: { plan_id: plan.id } } })),
    onSettled: planSettled,
  });
  return (
    <div className={css.resting}>
      <p>{t("plan_page.resting")}</p>
      <Button look="primary" busy={activate.isPending} onClick={() => activate.mutate()}>
        {t("plan_page.activate")}
      </Button>
      <ErrorNote error={activate.error} />
    </div>
  );
}

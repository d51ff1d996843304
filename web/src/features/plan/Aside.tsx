import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Plan } from "@/api/planTypes";
import { Button, buttonLook } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import { planSettled } from "./editing";
import { branchName } from "./naming";
import css from "./Plan.module.css";

const MergeDialog = lazy(() => import("./MergeDialog"));

/** A branch beside what is carried out says so: it may be tried, taken in, carried out instead, or left. */
export function Aside({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [merging, setMerging] = useState(false);
  const carry = useMutation({
    mutationFn: () =>
      answer(
        api.PATCH("/api/v1/plans/{plan_id}", {
          params: { path: { plan_id: plan.id } },
          body: { branch: plan.line },
        }),
      ),
    onSettled: planSettled,
  });
  return (
    <div className={css.resting} data-aside="">
      <p>{t("plan_page.aside.words", { branch: branchName(plan.line, t), main: branchName(plan.branch, t) })}</p>
      <span className={css.deeds}>
        <Link to="/plan" search={{ plan: plan.id }} className={buttonLook.plain}>
          {t("plan_page.aside.leave", { main: branchName(plan.branch, t) })}
        </Link>
        <Button busy={carry.isPending} onClick={() => carry.mutate()}>
          {t("plan_page.versions.show")}
        </Button>
        <Button look="primary" icon="merge" onClick={() => setMerging(true)}>
          {t("plan_page.aside.take", { main: branchName(plan.branch, t) })}
        </Button>
      </span>
      <ErrorNote error={carry.error} />
      <Suspense>
        {merging && (
          <MergeDialog
            plan={plan}
            branch={plan.line}
            onClose={() => setMerging(false)}
            onMerged={() => void navigate({ to: "/plan", search: { plan: plan.id } })}
          />
        )}
      </Suspense>
    </div>
  );
}

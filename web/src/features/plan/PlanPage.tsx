import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { planQuery, plansQuery } from "@/api/planQueries";
import { useToday } from "@/features/calendar/useToday";
import { useFormat } from "@/i18n/format";
import { PLAN_VIEWS, type PlanView } from "@/shell/addresses";
import { buttonLook } from "@/ui/Button";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { Tabs } from "@/ui/Tabs";
import { sayDate } from "./calendar";

const PlanMenu = lazy(() => import("./PlanMenu"));
const Now = lazy(() => import("./PlanView"));
const VersionsTab = lazy(() => import("./VersionsTab"));
const PlansTab = lazy(() => import("./PlansTab"));

/** The plan that is carried out, or the one the address names. */
export default function PlanPage() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { plan: named, branch, view = "season" } = useSearch({ from: "/inside/plan" });
  const list = useQuery(plansQuery());
  const today = useToday(format.timeZone);
  const standing = list.data?.items.find((plan) => plan.active) ?? list.data?.items[0];
  const id = named ?? standing?.id;
  const one = useQuery({ ...planQuery(id ?? "", i18n.language, branch), enabled: id !== undefined });
  const plan = id ? one.data : undefined;
  const go = (next: string) =>
    void navigate({
      to: "/plan",
      search: { plan: named, branch, ...(next !== "season" && { view: next as PlanView }) },
      replace: true,
    });
  const error = list.error ?? (id ? one.error : null);
  const making = (
    <>
      <Link to="/plan/rules" className={buttonLook.plain}>
        {t("plan_page.rules")}
      </Link>
      <Link to="/plan/new" className={plan ? buttonLook.plain : buttonLook.primary}>
        {t("plan_page.new")}
      </Link>
    </>
  );
  if (list.data && !id)
    return (
      <Page title={t("shell.pages.plan")}>
        <EmptyState icon="plan" title={t("plan_page.none.title")} actions={making}>
          <p>{t("plan_page.none.words")}</p>
        </EmptyState>
        <Suspense fallback={<Skeleton height={200} />}>
          <PlansTab today={today} />
        </Suspense>
      </Page>
    );
  return (
    <Page
      title={plan?.name ?? t("shell.pages.plan")}
      lead={
        plan && `${sayDate(plan.first, format)} – ${sayDate(plan.last, format)}${plan.goal ? ` · ${plan.goal}` : ""}`
      }
      actions={
        <>
          {making}
          <Suspense>{plan && <PlanMenu plan={plan} />}</Suspense>
        </>
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void (list.error ? list.refetch() : one.refetch())} />
      ) : !plan ? (
        <Skeleton height={520} />
      ) : (
        <Tabs
          label={t("shell.pages.plan")}
          value={view}
          onChange={go}
          tabs={PLAN_VIEWS.map((value) => ({
            value,
            label: t(`plan_page.view.${value}`),
            content: (
              <Suspense fallback={<Skeleton height={320} />}>
                {value === "season" ? (
                  <Now key={`${plan.id} ${plan.line}`} plan={plan} today={today} />
                ) : value === "versions" ? (
                  <VersionsTab plan={plan} />
                ) : (
                  <PlansTab today={today} />
                )}
              </Suspense>
            ),
          }))}
        />
      )}
    </Page>
  );
}

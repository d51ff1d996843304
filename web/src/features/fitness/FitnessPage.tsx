import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { fitnessQuery } from "@/api/fitnessQueries";
import { groupsQuery } from "@/api/queries";
import type { Fitness, Sport } from "@/api/types";
import { sportName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { FORM_SPANS, type FormSpan } from "@/shell/addresses";
import { buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import css from "./Fitness.module.css";
import { FormCard } from "./FormCard";
import { WeeksCard } from "./WeeksCard";

const CurvesCard = lazy(() => import("./CurvesCard"));
const ModelsCard = lazy(() => import("./ModelsCard"));
const ZonesCard = lazy(() => import("./ZonesCard"));

const SPORTS = ["all", "cycling", "running", "swimming", "strength"] as const;

/** What all training adds up to, from the first activity to today. */
export default function FitnessPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { span = "1y", sport } = useSearch({ from: "/inside/fitness" });
  const years = useQuery(groupsQuery("year", {}));
  const first = years.data?.groups.map(({ key }) => key).sort()[0];
  const from = first ? `${first}-01-01` : null;
  const go = (search: { span?: FormSpan; sport?: Sport }) =>
    void navigate({ to: "/fitness", search: { span, sport, ...search }, replace: true, resetScroll: false });
  return (
    <Page
      wide
      title={t("shell.pages.fitness")}
      lead={t("fitness.lead")}
      actions={
        <>
          <Switch
            label={t("activities.sport")}
            choices={SPORTS.map((value) => ({
              value,
              label: value === "all" ? t("fitness.all_sports") : sportName(value, t),
            }))}
            value={sport ?? "all"}
            onChange={(next) => go({ sport: next === "all" ? undefined : (next as Sport) })}
          />
          <Switch
            label={t("fitness.span")}
            choices={FORM_SPANS.map((value) => ({ value, label: t(`fitness.spans.${value}`) }))}
            value={span}
            onChange={(next) => go({ span: next as FormSpan })}
          />
        </>
      }
    >
      {years.error ? (
        <ErrorState error={years.error} onRetry={() => void years.refetch()} />
      ) : years.data && !from ? (
        <Card>
          <EmptyState
            icon="fitness"
            title={t("fitness.empty.title")}
            actions={
              <Link to="/import" className={buttonLook.primary}>
                {t("shell.pages.import")}
              </Link>
            }
          >
            <p>{t("fitness.empty.words")}</p>
          </EmptyState>
        </Card>
      ) : from ? (
        <Since from={from} sport={sport} span={span} />
      ) : (
        <Skeleton height={560} />
      )}
    </Page>
  );
}

function Since({ from, sport, span }: { from: string; sport: Sport | undefined; span: FormSpan }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(fitnessQuery(from, sport));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={560} />;
  return (
    <>
      <Now fitness={data} />
      {data.state === "computing" && (
        <p className={css.computing} role="status">
          {t("figures.computing")}
        </p>
      )}
      <p className={css.further}>
        <Link to="/compare/periods" search={sport ? { sport } : {}}>
          {t("compare.periods.open")}
        </Link>
        <Link to="/correlations">{t("correlations_page.open")}</Link>
      </p>
      <FormCard fitness={data} span={span} />
      {!sport && <WeeksCard from={from} span={span} />}
      <Suspense fallback={<Skeleton height={420} />}>
        <CurvesCard sport={sport} />
        <ModelsCard sport={sport} />
        <ZonesCard from={from} sport={sport} span={span} />
      </Suspense>
    </>
  );
}

/** The answer first: where the athlete stands today, in plain words. */
function Now({ fitness }: { fitness: Fitness }) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = fitness.days.indexOf(fitness.today);
  const figures = [
    { key: "fitness", value: fitness.fitness[at], digits: 0, color: "ctl" },
    { key: "fatigue", value: fitness.fatigue[at], digits: 0, color: "atl" },
    { key: "form", value: fitness.form[at], digits: 0, color: "tsb" },
    { key: "ramp", value: fitness.ramp[at], digits: 1, color: "muted" },
    { key: "monotony", value: fitness.monotony[at], digits: 2, color: "muted" },
    { key: "strain", value: fitness.strain[at], digits: 0, color: "muted" },
  ] as const;
  return (
    <dl className={css.now}>
      {figures.map(({ key, value, digits, color }) => (
        <div key={key}>
          <dt>
            <span className={css.swatch} style={{ background: `var(--${color})` }} />
            {t(`fitness.${key}`)}
          </dt>
          <dd className={css.value}>
            {value == null ? t("fitness.not_known") : format.number(value, digits).replace("-", "−")}
          </dd>
          <dd className={css.about}>{t(`fitness.about.${key}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

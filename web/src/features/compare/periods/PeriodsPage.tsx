import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { periodsQuery } from "@/api/lookBackQueries";
import type { Periods, Sport } from "@/api/types";
import { SPORTS as ALL_SPORTS, sportName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import { WhatSwitch } from "../WhatSwitch";
import { PeriodCurves } from "./PeriodCurves";
import css from "./Periods.module.css";
import { PeriodTable } from "./PeriodTable";
import { lengthOf, type Pair, PRESETS, type Preset, pairOf, type Span } from "./periods";

const USUAL = ["all", "cycling", "running", "swimming", "strength"];

/** Two stretches of days beside each other: what was done, and what came of it. */
export default function PeriodsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ from: "/inside/compare/periods" });
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: format.timeZone }).format(new Date());
  const { a_from, a_to, b_from, b_to, sport } = search;
  const own = a_from && a_to && b_from && b_to;
  const preset: Preset = own ? "own" : (search.preset ?? "days42");
  const pair: Pair = own
    ? { a: { from: a_from, to: a_to }, b: { from: b_from, to: b_to } }
    : pairOf(search.preset ?? "days42", today);
  const go = (next: { preset?: Preset; pair?: Pair; sport?: Sport | undefined }) => {
    const days = next.pair ?? (next.preset === "own" ? pair : own && !next.preset ? pair : undefined);
    const named = next.preset ?? (preset === "own" ? undefined : preset);
    const of = "sport" in next ? next.sport : sport;
    void navigate({
      to: "/compare/periods",
      search: {
        ...(days
          ? { a_from: days.a.from, a_to: days.a.to, b_from: days.b.from, b_to: days.b.to }
          : named && named !== "own" && { preset: named }),
        ...(of && { sport: of }),
      },
      replace: true,
      resetScroll: false,
    });
  };
  const sports = [...new Set([...USUAL, ...(sport ? [sport] : [])])];
  return (
    <Page
      wide
      title={t("compare.periods.title")}
      lead={t("compare.periods.lead")}
      actions={<WhatSwitch value="periods" />}
    >
      <Card>
        <div className={css.choosing}>
          <Switch
            label={t("compare.periods.preset")}
            choices={PRESETS.map((value) => ({ value, label: t(`compare.periods.presets.${value}`) }))}
            value={preset}
            onChange={(next) => go({ preset: next as Preset })}
          />
          <Switch
            label={t("activities.sport")}
            choices={sports.map((value) => ({
              value,
              label: value === "all" ? t("fitness.all_sports") : sportName(value, t),
            }))}
            value={sport ?? "all"}
            onChange={(next) => go({ sport: ALL_SPORTS.find((one) => one === next) })}
          />
          {preset === "own" && (
            <div className={css.own}>
              {(["a", "b"] as const).map((side) => (
                <OwnSpan
                  key={side}
                  label={t(`compare.periods.${side}`)}
                  span={pair[side]}
                  today={today}
                  onChange={(span) => go({ pair: { ...pair, [side]: span } })}
                />
              ))}
            </div>
          )}
        </div>
      </Card>
      {lengthOf(pair.a) < 1 || lengthOf(pair.b) < 1 ? (
        <p className={css.note}>{t("compare.periods.backwards")}</p>
      ) : (
        <Both pair={pair} sport={sport} />
      )}
    </Page>
  );
}

type OwnProps = { label: string; span: Span; today: string; onChange: (span: Span) => void };

function OwnSpan({ label, span, today, onChange }: OwnProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.span}>
      <legend>{label}</legend>
      {(["from", "to"] as const).map((end) => (
        <Field key={end} label={t(`compare.periods.${end}`)}>
          <TextInput
            type="date"
            max={today}
            value={span[end]}
            onChange={(event) => event.target.value && onChange({ ...span, [end]: event.target.value })}
          />
        </Field>
      ))}
    </fieldset>
  );
}

function Both({ pair, sport }: { pair: Pair; sport: Sport | undefined }) {
  const { t, i18n } = useTranslation();
  const { a, b } = pair;
  const wish = { a_from: a.from, a_to: a.to, b_from: b.from, b_to: b.to, sport };
  const { data, error, refetch } = useQuery(periodsQuery(wish, i18n.language));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={420} />;
  return (
    <>
      <Heads pair={pair} periods={data} />
      {data.state === "computing" && (
        <p className={css.note} role="status">
          {t("figures.computing")}
        </p>
      )}
      {data.figures.length === 0 ? (
        <Card>
          <EmptyState icon="activities" title={t("compare.periods.nothing")} />
        </Card>
      ) : (
        <Card title={t("compare.periods.figures")} flush>
          <PeriodTable figures={data.figures} sport={sport} />
        </Card>
      )}
      {sport ? <PeriodCurves pair={pair} sport={sport} /> : <p className={css.note}>{t("compare.periods.all")}</p>}
    </>
  );
}

function Heads({ pair, periods }: { pair: Pair; periods: Periods }) {
  const { t } = useTranslation();
  const name = useSpanName();
  return (
    <dl className={css.heads}>
      {(["a", "b"] as const).map((side) => (
        <div key={side} data-side={side}>
          <dt>
            <span className={css.mark} /> {t(`compare.periods.${side}`)}
          </dt>
          <dd className={css.days}>{name(pair[side])}</dd>
          <dd className={css.note}>
            {t("compare.periods.days", { count: lengthOf(pair[side]) })} ·{" "}
            {t("compare.periods.count", { count: periods.activities[side] })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The days a period runs from and to, as its language writes them. */
export function useSpanName() {
  const { t } = useTranslation();
  const format = useFormat();
  const day = (iso: string) => format.moment(`${iso}T00:00:00Z`, { dateStyle: "medium" }, 0);
  return ({ from, to }: Span) => t("compare.periods.range", { from: day(from), to: day(to) });
}

import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { wellnessQuery } from "@/api/athleteQueries";
import type { WellnessSeries } from "@/api/types";
import { dayLabel, dayNumber, daySplits, isoDay } from "@/charts/days";
import { type Axis, LineChart, type LinePanel } from "@/charts/LineChart";
import { useFormat } from "@/i18n/format";
import { SPAN_NAMES, type SpanName } from "@/shell/addresses";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import { MeasuredCard } from "./MeasuredCard";
import { colorOf, goodNews, inOrder, isMain, lastKnown, shownAs } from "./series";
import { useSourceName } from "./sources";
import { ThroughTheDay } from "./ThroughTheDay";
import css from "./Wellness.module.css";

const YEAR = 365;
const DAYS: Record<SpanName, number> = { "30d": 30, "90d": 90, "1y": 365, "3y": 1096 };

const daysAgo = (days: number) => isoDay(Math.floor(Date.now() / 86_400_000) - days + 1);

/** Mornings: each figure on the athlete's own usual range. */
export default function WellnessPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { span = "90d" } = useSearch({ from: "/inside/wellness" });
  const { data, error, refetch } = useQuery(wellnessQuery(daysAgo(DAYS[span]), i18n.language));
  const series = useMemo(() => inOrder(data?.series ?? []), [data]);
  const x = useMemo(() => (data?.days ?? []).map(dayNumber), [data]);
  return (
    <Page
      wide
      title={t("shell.pages.wellness")}
      lead={
        <>
          {t("wellness_page.lead")} <Link to="/correlations">{t("correlations_page.open")}</Link>
        </>
      }
      actions={
        <Switch
          label={t("wellness_page.span")}
          choices={SPAN_NAMES.map((value) => ({
            value,
            label: t(`wellness_page.spans.${value}`),
          }))}
          value={span}
          onChange={(next) => void navigate({ to: "/wellness", search: { span: next as SpanName }, replace: true })}
        />
      }
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={420} />
      ) : series.length === 0 ? (
        <>
          <Card>
            <EmptyState icon="pulse" title={t("wellness_page.empty.title")}>
              <p>{t("wellness_page.empty.words")}</p>
            </EmptyState>
          </Card>
          <MeasuredCard from={daysAgo(YEAR)} />
        </>
      ) : (
        <>
          <Morning series={series} days={data.days} />
          <MeasuredCard from={daysAgo(YEAR)} />
          <ThroughTheDay />
          <div className={css.charts}>
            {series.map((one) => (
              <OneSeries key={one.kind} series={one} x={x} />
            ))}
          </div>
        </>
      )}
    </Page>
  );
}

type MorningProps = { series: readonly WellnessSeries[]; days: readonly string[] };

/** The answer first: where the last days lie on the usual range. */
function Morning({ series, days }: MorningProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const told = series
    .filter(({ kind }) => isMain(kind))
    .flatMap((one) => {
      const at = lastKnown(one.values);
      const status = one.status[lastKnown(one.status)];
      return at >= 0 && status ? [{ one, at, status }] : [];
    });
  if (told.length === 0) return null;
  return (
    <ul className={css.morning} aria-label={t("wellness_page.now")}>
      {told.map(({ one, at, status }) => {
        const { unit, say } = shownAs(one, format);
        const day = days[at] as string;
        return (
          <li key={one.kind}>
            <span className={css.name}>{one.name}</span>
            <span className={css.value}>
              {say(one.values[at] as number)} <span className={css.unit}>{unit}</span>
            </span>
            <span className={css.state}>
              <Badge tone={goodNews(one.kind, status)}>{t(`wellness_page.status.${status}`)}</Badge>
              <time dateTime={day}>{format.moment(`${day}T00:00:00Z`, { month: "short", day: "numeric" }, 0)}</time>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function OneSeries({ series, x }: { series: WellnessSeries; x: readonly number[] }) {
  const { t } = useTranslation();
  const sourceName = useSourceName();
  const format = useFormat();
  const axis = useMemo<Axis>(
    () => ({
      name: t("wellness_page.day"),
      label: (value) => dayLabel(value, format.language),
      splits: daySplits,
      say: (value) => format.moment(`${isoDay(value)}T00:00:00Z`, { dateStyle: "medium" }, 0),
    }),
    [t, format],
  );
  const panels = useMemo<LinePanel[]>(() => {
    const shown = shownAs(series, format);
    const color = colorOf(series.kind);
    return [
      {
        key: series.kind,
        ...shown,
        band: { ...series.baseline, color },
        lines: [
          { key: "day", label: t("wellness_page.daily"), color: "muted", dots: true, values: series.values },
          { key: "recent", label: t("wellness_page.recent"), color, width: 2, values: series.recent },
        ],
      },
    ];
  }, [series, format, t]);
  const from = [series.source, ...series.others];
  return (
    <Card flush>
      <LineChart
        label={series.name}
        title={series.name}
        x={x}
        axis={axis}
        panels={panels}
        restAt={lastKnown(series.values)}
        note={t("wellness_page.note", { sources: format.list(from.map((source) => sourceName(source))) })}
      />
    </Card>
  );
}

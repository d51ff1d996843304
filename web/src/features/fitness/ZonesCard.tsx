import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { fitnessZonesQuery } from "@/api/fitnessQueries";
import type { Sport } from "@/api/types";
import { hourAndMinute } from "@/charts/axis";
import { dayNumber } from "@/charts/days";
import type { Color } from "@/charts/drawing";
import { LineChart, type LinePanel } from "@/charts/LineChart";
import { DistributionBar } from "@/features/zones/DistributionBar";
import { zoneColor } from "@/features/zones/ZoneBars";
import { useFormat } from "@/i18n/format";
import type { FormSpan } from "@/shell/addresses";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import css from "./Fitness.module.css";
import { dayAxis } from "./FormCard";
import { gridOfWeeks, viewOf } from "./form";

type Props = { from: string; sport: Sport | undefined; span: FormSpan };

const HOUR_STEPS = [1800, 3600, 7200, 10_800, 18_000, 36_000, 72_000];

/** Where the time of each week went, and what that way of sharing it out is called. */
export default function ZonesCard({ from, sport, span }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(fitnessZonesQuery(from, sport, undefined, i18n.language));
  const weeks = useMemo(
    () =>
      gridOfWeeks(
        (data?.weeks ?? []).map((week) => ({ monday: dayNumber(week.from), values: week.seconds })),
        data?.names.length ?? 0,
      ),
    [data],
  );
  const axis = useMemo(() => dayAxis(t("fitness.week"), format), [t, format]);
  const view = useMemo(() => viewOf(span, weeks.mondays), [span, weeks]);
  const panels = useMemo<LinePanel[]>(
    () => [
      {
        key: "zones",
        tall: true,
        stacked: true,
        fromZero: true,
        increments: HOUR_STEPS,
        number: hourAndMinute,
        say: (value) => format.hours(value),
        lines: (data?.names ?? []).map((name, at) => ({
          key: String(at),
          label: `Z${at + 1} ${name}`,
          color: zoneColor(at + 1) as Color,
          bars: true,
          values: weeks.rows[at] ?? [],
        })),
      },
    ],
    [data, weeks, format],
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  const title = `${t("fitness.zones")} · ${t(`zones.title.${data.kind}`)}`;
  return (
    <Card flush>
      {weeks.mondays.length === 0 ? (
        <div className={css.nothing}>
          <h2>{title}</h2>
          <p>
            {data.state === "computing"
              ? t("figures.computing")
              : (data.distribution.unknown?.sentence ?? t("fitness.no_zones"))}
          </p>
        </div>
      ) : (
        <LineChart
          title={title}
          label={title}
          x={weeks.mondays}
          axis={axis}
          panels={panels}
          view={view}
          restAt={weeks.mondays.length - 1}
          note={<DistributionBar distribution={data.distribution} />}
        />
      )}
    </Card>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { weeklyQuery } from "@/api/fitnessQueries";
import { hourAndMinute } from "@/charts/axis";
import type { Color } from "@/charts/drawing";
import { LineChart, type LinePanel } from "@/charts/LineChart";
import { sportName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import type { FormSpan } from "@/shell/addresses";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import { dayAxis } from "./FormCard";
import { viewOf, weeksOf } from "./form";

const FIGURES = ["load", "timer_s", "distance_m"] as const;
type WeekFigure = (typeof FIGURES)[number];

const COLORS: readonly Color[] = ["zone-2", "zone-3", "zone-5", "zone-7", "zone-4", "zone-6", "zone-1"];
const HOUR_STEPS = [3600, 7200, 10_800, 18_000, 36_000, 72_000, 180_000];

/** What each week held, sport upon sport. */
export function WeeksCard({ from, span }: { from: string; span: FormSpan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [figure, setFigure] = useState<WeekFigure>("load");
  const { data, error, refetch } = useQuery(weeklyQuery(from));
  const weeks = useMemo(() => weeksOf(data?.items ?? [], figure), [data, figure]);
  const axis = useMemo(() => dayAxis(t("fitness.week"), format), [t, format]);
  const view = useMemo(() => viewOf(span, weeks.mondays), [span, weeks]);
  const panels = useMemo<LinePanel[]>(() => {
    const per = format.perDistanceUnit;
    return [
      {
        key: figure,
        tall: true,
        stacked: true,
        fromZero: true,
        ...(figure === "timer_s" && { increments: HOUR_STEPS, number: hourAndMinute }),
        ...(figure === "distance_m" && { unit: format.units === "metric" ? "km" : "mi" }),
        say: (value) =>
          figure === "timer_s" ? format.hours(value) : format.number(figure === "distance_m" ? value / per : value),
        lines: weeks.bySport.map(({ sport, values }, at) => ({
          key: sport,
          label: sportName(sport, t),
          color: COLORS[at % COLORS.length] as Color,
          bars: true,
          values,
        })),
      },
    ];
  }, [weeks, figure, format, t]);
  const tools = (
    <Switch
      label={t("fitness.week_figure")}
      choices={FIGURES.map((value) => ({ value, label: t(`fitness.week_figures.${value}`) }))}
      value={figure}
      onChange={(next) => setFigure(next as WeekFigure)}
    />
  );
  return (
    <Card flush>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={320} />
      ) : (
        <LineChart
          title={t("fitness.weeks")}
          label={t("fitness.weeks_label")}
          x={weeks.mondays}
          axis={axis}
          panels={panels}
          view={view}
          restAt={weeks.mondays.length - 1}
          tools={tools}
          note={figure === "load" && weeks.withoutLoad > 0 && t("fitness.without_load", { count: weeks.withoutLoad })}
        />
      )}
    </Card>
  );
}

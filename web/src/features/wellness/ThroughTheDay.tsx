import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { dayReadingsQuery } from "@/api/athleteQueries";
import type { DayReadings } from "@/api/types";
import { type Axis, LineChart, type LinePanel } from "@/charts/LineChart";
import { addDays, todayIn } from "@/features/plan/calendar";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import { useSourceName } from "./sources";
import css from "./Wellness.module.css";

const HOUR = 3600;

/** What a wearable wrote down through one day, at its own resolution. */
export function ThroughTheDay() {
  const { t, i18n } = useTranslation();
  const { timeZone } = useFormat();
  const [day, setDay] = useState(() => addDays(todayIn(timeZone), -1));
  const { data, error, refetch } = useQuery(dayReadingsQuery(day, i18n.language));
  return (
    <Card title={t("wellness_page.within.title")} flush>
      <div className={css.within}>
        <Field label={t("wellness_page.day")}>
          <TextInput type="date" value={day} onChange={(event) => event.target.value && setDay(event.target.value)} />
        </Field>
      </div>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={160} />
      ) : data.series.length === 0 ? (
        <p className={css.quiet}>{t("wellness_page.within.none")}</p>
      ) : (
        data.series.map((one) => <Readings key={`${one.channel} ${one.source}`} readings={one} />)
      )}
    </Card>
  );
}

function Readings({ readings }: { readings: DayReadings }) {
  const { t } = useTranslation();
  const sourceName = useSourceName();
  const format = useFormat();
  const began = Date.parse(readings.start);
  const axis = useMemo<Axis>(() => {
    const at = (seconds: number) =>
      format.moment(new Date(began + seconds * 1000).toISOString(), { hour: "numeric", minute: "2-digit" });
    return {
      name: t("wellness_page.within.hour"),
      label: at,
      increments: [HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR],
      say: at,
    };
  }, [t, format, began]);
  const panels = useMemo<LinePanel[]>(
    () => [
      {
        key: readings.channel,
        unit: readings.unit === "1" ? "" : readings.unit,
        say: (value) => format.number(value),
        lines: [{ key: "value", label: readings.name, color: "accent", values: readings.values }],
      },
    ],
    [readings, format],
  );
  return (
    <LineChart
      label={readings.name}
      title={readings.name}
      x={readings.seconds}
      axis={axis}
      panels={panels}
      note={t("wellness_page.within.note", { source: sourceName(readings.source) })}
    />
  );
}

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { streamsQuery } from "@/api/queries";
import type { Activity } from "@/api/types";
import { CHARTED, panelOf } from "@/charts/channels";
import type { Cursor } from "@/charts/cursor";
import { samplesOf } from "@/charts/samples";
import type { Seconds } from "@/charts/TimeChart";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";

const TimeChart = lazy(() => import("@/charts/TimeChart").then((module) => ({ default: module.TimeChart })));

type Props = {
  activity: Activity;
  cursor: Cursor;
  selection: Seconds | null;
  onSelection: (selection: Seconds | null) => void;
};

export function ChartCard({ activity, cursor, selection, onSelection }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const charted = CHARTED.filter((channel) => activity.channels.includes(channel));
  const wanted = activity.channels.includes("distance") ? [...charted, "distance"] : charted;
  const { data, error, refetch } = useQuery({ ...streamsQuery(activity.id, wanted), enabled: charted.length > 0 });
  const samples = useMemo(() => (data ? samplesOf(data) : null), [data]);
  const pauses = useMemo(() => activity.pauses.map(({ start_s, end_s }) => ({ from: start_s, to: end_s })), [activity]);
  const panels = useMemo(
    () =>
      samples
        ? CHARTED.flatMap((channel) => {
            const values = samples.channels.get(channel);
            return values?.some((value) => value !== null) ? [panelOf(channel, values, format, t, activity.sport)] : [];
          })
        : [],
    [samples, format, t, activity.sport],
  );
  const waiting = <Skeleton height={460} />;
  if (charted.length === 0 || (samples && panels.length === 0))
    return (
      <Card>
        <EmptyState icon="activities" title={t("charts.nothing.title")}>
          <p>{t("charts.nothing.words")}</p>
        </EmptyState>
      </Card>
    );
  return (
    <Card flush>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : samples ? (
        <Suspense fallback={waiting}>
          <TimeChart
            samples={samples}
            panels={panels}
            pauses={pauses}
            cursor={cursor}
            selection={selection}
            onSelection={onSelection}
          />
        </Suspense>
      ) : (
        waiting
      )}
    </Card>
  );
}

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { derivedQuery, effortsQuery } from "@/api/measureQueries";
import { streamsQuery } from "@/api/queries";
import type { Activity } from "@/api/types";
import { CHARTED, panelOf } from "@/charts/channels";
import type { Cursor } from "@/charts/cursor";
import { placed, samplesOf } from "@/charts/samples";
import type { Seconds } from "@/charts/TimeChart";
import { isPaced, useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import { SelectionFigures } from "./selection/SelectionFigures";

const TimeChart = lazy(() => import("@/charts/TimeChart").then((module) => ({ default: module.TimeChart })));

/** Worked out by the server from what was recorded. */
const MADE = [
  { channel: "w_balance", from: "power", foot: false },
  { channel: "gap", from: "altitude", foot: true },
] as const;

type Props = {
  activity: Activity;
  cursor: Cursor;
  selection: Seconds | null;
  onSelection: (selection: Seconds | null) => void;
};

export function ChartCard({ activity, cursor, selection, onSelection }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const charted = CHARTED.filter((channel) => activity.channels.includes(channel));
  const wanted = activity.channels.includes("distance") ? [...charted, "distance"] : charted;
  const { data, error, refetch } = useQuery({ ...streamsQuery(activity.id, wanted), enabled: charted.length > 0 });
  const samples = useMemo(() => (data ? samplesOf(data) : null), [data]);
  const made = MADE.filter(
    ({ from, foot }) => activity.channels.includes(from) && (!foot || isPaced(activity.sport)),
  ).map(({ channel }) => channel);
  const derived = useQuery({
    ...derivedQuery(activity.id, made.join(","), i18n.language),
    enabled: made.length > 0,
  }).data;
  const efforts = useQuery({
    ...effortsQuery(activity.id, i18n.language),
    enabled: made.includes("w_balance"),
  }).data;
  const pauses = useMemo(() => activity.pauses.map(({ start_s, end_s }) => ({ from: start_s, to: end_s })), [activity]);
  const panels = useMemo(
    () =>
      samples
        ? CHARTED.flatMap((channel) => {
            const column = derived?.channels.find((one) => one.channel === channel);
            const values = column
              ? placed(samples.time, derived?.seconds ?? [], column.values)
              : samples.channels.get(channel);
            if (!values?.some((value) => value !== null)) return [];
            const panel = panelOf(channel, values, format, t, activity.sport);
            return channel === "w_balance" && efforts
              ? [{ ...panel, marked: efforts.items.map(({ start_s, end_s }) => ({ from: start_s, to: end_s })) }]
              : [panel];
          })
        : [],
    [samples, derived, efforts, format, t, activity.sport],
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
          <SelectionFigures activity={activity} selection={selection} />
        </Suspense>
      ) : (
        waiting
      )}
    </Card>
  );
}

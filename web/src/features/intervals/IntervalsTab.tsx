import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { intervalsQuery } from "@/api/intervalQueries";
import type { Activity, Intervals } from "@/api/types";
import type { Cursor } from "@/charts/cursor";
import type { Seconds } from "@/charts/TimeChart";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import { cutAtOnce, piecesOf } from "./changes";
import { add } from "./cutting";
import { GroupSums } from "./GroupSums";
import css from "./Intervals.module.css";
import { IntervalTable } from "./IntervalTable";

const IntervalDialog = lazy(() => import("./IntervalDialog"));
const SimilarDialog = lazy(() => import("./SimilarDialog"));

type Props = {
  activity: Activity;
  cursor: Cursor;
  selection: Seconds | null;
  onSelection: (selection: Seconds | null) => void;
};

type Opened = { what: "edit" | "similar"; at: number } | null;

export default function IntervalsTab({ activity, cursor, selection, onSelection }: Props) {
  const { i18n } = useTranslation();
  const { data, error, refetch } = useQuery(intervalsQuery(activity.id, i18n.language));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={240} />;
  return <Shown activity={activity} intervals={data} cursor={cursor} selection={selection} onSelection={onSelection} />;
}

function Shown({ activity, intervals, cursor, selection, onSelection }: Props & { intervals: Intervals }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened>(null);
  const { items, groups, source, choices } = intervals;
  const offered = source === "edited" ? [...choices, "edited" as const] : choices;
  const chosen = opened ? items[opened.at] : undefined;
  const addSelection = () => {
    if (!selection) return;
    const piece = {
      start_s: Math.round(selection.from),
      end_s: Math.round(selection.to),
      kind: "work",
      name: null,
    } as const;
    void cutAtOnce(intervals, { source: "edited", items: add(piecesOf(intervals), piece) });
  };
  return (
    <Card
      title={t("activities.tabs.intervals")}
      flush
      aside={
        offered.length > 1 && (
          <Switch
            label={t("intervals.choose")}
            choices={offered.map((value) => ({ value, label: t(`intervals.choice.${value}`) }))}
            value={source}
            onChange={(next) =>
              next !== source && next !== "edited" && void cutAtOnce(intervals, { source: next as "laps", items: [] })
            }
          />
        )
      }
    >
      <div className={css.head}>
        <p className={css.source}>
          {t(`intervals.source.${source}`)}
          {intervals.caution && <span className={css.caution}>{intervals.caution}</span>}
        </p>
        <div className={css.deeds}>
          {source === "edited" && (
            <Button icon="undo" onClick={() => void cutAtOnce(intervals, null)}>
              {t("intervals.back")}
            </Button>
          )}
          {!intervals.unknown && (
            <Button icon="plus" disabled={!selection || selection.to - selection.from < 1} onClick={addSelection}>
              {t("intervals.add")}
            </Button>
          )}
        </div>
      </div>
      {items.length === 0 ? (
        <EmptyState icon="activities" title={t("intervals.none")}>
          <p>{intervals.unknown?.sentence ?? t("intervals.none_hint")}</p>
        </EmptyState>
      ) : (
        <>
          <GroupSums
            groups={groups}
            columns={intervals.columns}
            sport={activity.sport}
            onOpen={(group) => setOpened({ what: "similar", at: items.findIndex((one) => one.group === group) })}
          />
          <IntervalTable
            intervals={intervals}
            sport={activity.sport}
            cursor={cursor}
            selection={selection}
            onSelection={onSelection}
            onEdit={(at) => setOpened({ what: "edit", at })}
            onSimilar={(at) => setOpened({ what: "similar", at })}
          />
        </>
      )}
      <Suspense>
        {opened?.what === "edit" && chosen && (
          <IntervalDialog intervals={intervals} at={opened.at} selection={selection} onClose={() => setOpened(null)} />
        )}
        {opened?.what === "similar" && chosen && (
          <SimilarDialog activity={activity} interval={chosen} onClose={() => setOpened(null)} />
        )}
      </Suspense>
    </Card>
  );
}

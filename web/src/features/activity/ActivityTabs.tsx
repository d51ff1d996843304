import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Activity } from "@/api/types";
import type { Cursor } from "@/charts/cursor";
import type { Seconds } from "@/charts/TimeChart";
import type { ActivityView } from "@/shell/addresses";
import { Skeleton } from "@/ui/Skeleton";
import { Tabs } from "@/ui/Tabs";
import { Parts } from "./Parts";

const IntervalsTab = lazy(() => import("@/features/intervals/IntervalsTab"));
const CurvesTab = lazy(() => import("@/features/curves/CurvesTab"));
const ZonesTab = lazy(() => import("@/features/zones/ZonesTab"));
const FiguresTab = lazy(() => import("@/features/figures/FiguresTab"));

const CURVED: readonly string[] = ["power", "heart_rate", "speed"];

type Props = {
  activity: Activity;
  cursor: Cursor;
  selection: Seconds | null;
  onSelection: (selection: Seconds | null) => void;
  onOpen: (slug: string) => void;
};

/** What there is to know of a session, one matter at a time. The sport and the recording decide which there are. */
export function ActivityTabs({ activity, cursor, selection, onSelection, onOpen }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { view } = useSearch({ from: "/inside/activities/$id" });
  const parted = activity.laps.length > 0 || activity.sets.length > 0;
  const curved = activity.channels.some((channel) => CURVED.includes(channel));
  const charted = activity.channels.length > 0 && activity.sport !== "strength";
  const tabs = [
    ...(charted
      ? [
          {
            value: "intervals" as ActivityView,
            label: t("activities.tabs.intervals"),
            content: (
              <IntervalsTab activity={activity} cursor={cursor} selection={selection} onSelection={onSelection} />
            ),
          },
        ]
      : []),
    ...(parted
      ? [
          {
            value: "parts" as ActivityView,
            label: t(activity.sets.length > 0 ? "activities.tabs.sets" : "activities.tabs.parts"),
            content: <Parts activity={activity} selection={selection} onSelection={onSelection} />,
          },
        ]
      : []),
    ...(curved
      ? [
          {
            value: "curves" as ActivityView,
            label: t("activities.tabs.curves"),
            content: <CurvesTab activity={activity} />,
          },
          {
            value: "zones" as ActivityView,
            label: t("activities.tabs.zones"),
            content: <ZonesTab activity={activity} />,
          },
        ]
      : []),
    {
      value: "figures" as ActivityView,
      label: t("activities.tabs.figures"),
      content: <FiguresTab activity={activity} onOpen={onOpen} />,
    },
  ].map((tab) => ({
    ...tab,
    content: <Suspense fallback={<Skeleton height={240} />}>{tab.content}</Suspense>,
  }));
  const shown = tabs.find(({ value }) => value === view) ?? tabs[0];
  return (
    <Tabs
      label={t("activities.tabs.title")}
      tabs={tabs}
      value={shown?.value ?? "figures"}
      onChange={(next) =>
        void navigate({
          to: "/activities/$id",
          params: { id: activity.id },
          search: { view: next as ActivityView },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}

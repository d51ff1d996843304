import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, useNavigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { activityQuery } from "@/api/queries";
import { Cursor } from "@/charts/cursor";
import type { Seconds } from "@/charts/TimeChart";
import { ActivityMenu } from "@/features/activities/LazyActivityMenu";
import { activityName, sportIcon, sportName } from "@/features/activities/naming";
import { Headline } from "@/features/figures/Headline";
import { DemoBadge } from "@/features/imports/DemoBadge";
import { useFormat } from "@/i18n/format";
import { buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import css from "./Activity.module.css";
import { ActivityTabs } from "./ActivityTabs";
import { ChartCard } from "./ChartCard";
import { FileFacts } from "./FileFacts";
import { KeyNumbers } from "./KeyNumbers";
import { Losses } from "./Losses";
import { RouteCard } from "./map/RouteCard";

const DetailsCard = lazy(() => import("./DetailsCard"));
const SourcesCard = lazy(() => import("./sources/SourcesCard"));
const UploadCard = lazy(() => import("./UploadCard"));
const SplitDialog = lazy(() => import("./sources/SplitDialog"));
const Provenance = lazy(() => import("@/features/figures/Provenance"));
const CorrectionsCard = lazy(() => import("./corrections/CorrectionsCard"));

export default function ActivityPage() {
  const { id } = useParams({ from: "/inside/activities/$id" });
  return <OneActivity key={id} id={id} />;
}

function OneActivity({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const [cursor] = useState(() => new Cursor());
  const [splitting, setSplitting] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const [selection, setSelection] = useState<Seconds | null>(null);
  const keepWay = async () => {
    const { saveAsRoute } = await import("@/features/routes/changes");
    const made = await saveAsRoute(id);
    if (made) void navigate({ to: "/routes/$id", params: { id: made } });
  };
  const { data: activity, error, refetch } = useQuery(activityQuery(id));
  if (error && !activity) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!activity) return <Waiting />;
  // It was put together with another one, which answers in its place.
  if (activity.id !== id) return <Navigate to="/activities/$id" params={{ id: activity.id }} replace />;
  const when = format.moment(activity.start, { dateStyle: "full", timeStyle: "short" }, activity.utc_offset_s);
  return (
    <Page
      wide
      title={activityName(activity, t)}
      lead={
        <span className={css.lead}>
          <Icon name={sportIcon(activity.sport)} size={16} />
          {sportName(activity.sport, t)} · <time dateTime={activity.start}>{when}</time>
          {activity.sample && <DemoBadge />}
        </span>
      }
      actions={
        <>
          <Link to="/activities" className={buttonLook.quiet}>
            <Icon name="back" size={16} />
            {t("activities.back")}
          </Link>
          <ActivityMenu
            activity={activity}
            leave={() => navigate({ to: "/activities" })}
            more={[
              {
                key: "compare",
                icon: "merge" as const,
                label: t("compare.open"),
                run: () => void navigate({ to: "/compare", search: { a: activity.id } }),
              },
              ...(activity.raw_file
                ? [
                    {
                      key: "split",
                      icon: "split",
                      label: t("activities.split.title"),
                      run: () => setSplitting(true),
                    } as const,
                  ]
                : []),
              ...(activity.channels.includes("latitude")
                ? [
                    {
                      key: "route",
                      icon: "routes",
                      label: t("routes.save_activity"),
                      run: () => void keepWay(),
                    } as const,
                  ]
                : []),
            ]}
          />
        </>
      }
    >
      <KeyNumbers activity={activity} />
      <Headline activity={activity} onOpen={setOpened} />
      <Losses losses={activity.losses} />
      <div className={css.columns}>
        <div className={css.column}>
          <ChartCard activity={activity} cursor={cursor} selection={selection} onSelection={setSelection} />
          <ActivityTabs
            activity={activity}
            cursor={cursor}
            selection={selection}
            onSelection={setSelection}
            onOpen={setOpened}
          />
        </div>
        <div className={css.column}>
          <div className={css.route}>
            <RouteCard activity={activity} cursor={cursor} selection={selection} />
          </div>
          <Suspense>
            <DetailsCard activity={activity} />
            <SourcesCard activity={activity} />
            <UploadCard activity={activity} />
            {activity.raw_file && <CorrectionsCard activity={activity} selection={selection} />}
          </Suspense>
          <div id="file">
            <FileFacts activity={activity} />
          </div>
        </div>
      </div>
      <Suspense>
        {opened && (
          <Provenance
            key={opened}
            activityId={activity.id}
            sport={activity.sport}
            slug={opened}
            onClose={() => setOpened(null)}
          />
        )}
        {splitting && <SplitDialog activity={activity} at={cursor.last} onClose={() => setSplitting(false)} />}
      </Suspense>
    </Page>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Page wide title={t("shell.loading")}>
      <Skeleton height={64} />
      <Card>
        <Skeleton height={420} />
      </Card>
    </Page>
  );
}

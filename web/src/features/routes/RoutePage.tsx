import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Cursor } from "@/charts/cursor";
import type { Seconds } from "@/charts/TimeChart";
import { sportIcon, sportName } from "@/features/activities/naming";
import { UNKNOWN, useFormat } from "@/i18n/format";
import { buttonLook, IconButton } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { ClimbsCard } from "./ClimbsCard";
import { EffortsCard } from "./EffortsCard";
import { EstimateCard } from "./EstimateCard";
import { MapCard } from "./MapCard";
import { ProfileCard } from "./ProfileCard";
import { type Asked, type Route, routeQuery } from "./queries";
import css from "./Route.module.css";
import { SectionsCard } from "./SectionsCard";

const RouteMenu = lazy(() => import("./RouteMenu"));

export default function RoutePage() {
  const { id } = useParams({ from: "/inside/routes/$id" });
  return <OneRoute key={id} id={id} />;
}

function OneRoute({ id }: { id: string }) {
  const { t } = useTranslation();
  const [cursor] = useState(() => new Cursor());
  const [pinned, setPinned] = useState<Seconds | null>(null);
  const [hovered, setHovered] = useState<Seconds | null>(null);
  const [asked, setAsked] = useState<Asked>({});
  const { data: route, error, refetch } = useQuery(routeQuery(id));
  if (error && !route) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!route)
    return (
      <Page wide title={t("shell.loading")}>
        <Skeleton height={64} />
        <Card>
          <Skeleton height={420} />
        </Card>
      </Page>
    );
  const selection = hovered ?? pinned;
  const choosing = { pinned, onPin: setPinned, onHover: setHovered };
  return (
    <Page
      wide
      title={route.name}
      lead={
        <span className={css.lead}>
          <Icon name={sportIcon(route.sport)} size={16} />
          {sportName(route.sport, t)} · {t(route.round_trip ? "routes.round_trip" : "routes.one_way")}
        </span>
      }
      actions={
        <>
          <Link to="/routes" search={{ sort: "created" }} className={buttonLook.quiet}>
            <Icon name="back" size={16} />
            {t("routes.back")}
          </Link>
          <Suspense fallback={<IconButton icon="more" label={t("routes.menu", { name: route.name })} disabled />}>
            <RouteMenu route={route} />
          </Suspense>
        </>
      }
    >
      <Numbers route={route} />
      {route.notes && <p className={css.notes}>{route.notes}</p>}
      <Notices route={route} />
      <div className={css.columns}>
        <div className={css.column}>
          <MapCard route={route} cursor={cursor} selection={selection} />
          <ProfileCard route={route} cursor={cursor} selection={selection} />
          <div className={css.late}>
            <SectionsCard route={route} asked={asked} {...choosing} />
          </div>
        </div>
        <div className={css.column}>
          <EstimateCard route={route} asked={asked} onAsked={setAsked} />
          <ClimbsCard route={route} {...choosing} />
          <div className={css.late}>
            <EffortsCard route={route} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function Numbers({ route }: { route: Route }) {
  const { t } = useTranslation();
  const format = useFormat();
  const threshold = format.number(route.gain_threshold_m);
  const how = t(`routes.gain_how_${route.measured}`, { metres: threshold });
  const height = (metres: number | null) => (metres === null ? null : format.height(metres));
  const numbers = [
    { key: "distance", shown: format.distance(route.length_m) },
    { key: "gain", shown: height(route.gain_m), how },
    { key: "loss", shown: height(route.loss_m), how },
    { key: "high", shown: height(route.high_m) },
    { key: "climbs", shown: route.no_profile ? null : { value: format.number(route.climb_count), unit: "" } },
    { key: "times", shown: { value: format.number(route.times), unit: "" } },
  ] as const;
  return (
    <dl className={css.numbers}>
      {numbers.map(({ key, shown, ...more }) => (
        <div key={key} className={css.number}>
          <dt>{t(`routes.numbers.${key}`)}</dt>
          <dd className={css.value} title={"how" in more ? more.how : undefined}>
            {shown ? (
              <>
                {shown.value}
                {shown.unit && <span className={css.unit}>{shown.unit}</span>}
              </>
            ) : (
              <span className={css.unknown}>{UNKNOWN}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is missing, and what was mended in the file. */
function Notices({ route }: { route: Route }) {
  const { t } = useTranslation();
  if (!route.no_profile && route.flaws.length === 0) return null;
  return (
    <div className={css.notice}>
      <Icon name="warning" size={18} />
      <div>
        {route.no_profile && <p>{route.no_profile}</p>}
        {route.flaws.length > 0 && (
          <>
            <p className={css.noticeTitle}>{t("routes.flaws.title")}</p>
            {route.flaws.map((flaw) => (
              <p key={flaw.code}>{flaw.reason}</p>
            ))}
          </>
        )}
      </div>
    </div>
  );
}

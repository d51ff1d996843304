import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { streamsQuery } from "@/api/queries";
import type { Activity } from "@/api/types";
import type { Cursor } from "@/charts/cursor";
import type { Seconds } from "@/charts/TimeChart";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import css from "./Route.module.css";
import { RouteSvg } from "./RouteSvg";
import { distanceMarks, routeOf } from "./route";
import { drawsWebGL } from "./webgl";

const RouteMap = lazy(() => import("./RouteMap"));

const PLACES = ["latitude", "longitude", "distance"];

type Props = { activity: Activity; cursor: Cursor; selection: Seconds | null };

/** Only where the file has places. The picture is replaced by words for whoever cannot see it. */
export function RouteCard({ activity, cursor, selection }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [flat, setFlat] = useState(() => !drawsWebGL());
  const wanted = PLACES.filter((channel) => activity.channels.includes(channel));
  const placed = wanted.includes("latitude") && wanted.includes("longitude");
  const { data, error } = useQuery({ ...streamsQuery(activity.id, wanted), enabled: placed });
  const route = useMemo(() => (data ? routeOf(data) : null), [data]);
  const marks = useMemo(() => (route ? distanceMarks(route, format.perDistanceUnit) : []), [route, format]);
  const giveUp = useCallback(() => setFlat(true), []);
  if (!placed || (data && !route)) return null;
  if (error) return <ErrorNote error={error} />;
  const waiting = <Skeleton height={340} />;
  const far = activity.distance_m === null ? null : format.distance(activity.distance_m);
  const where = (point: [number, number] | undefined) =>
    point ? `${format.number(point[1], 4)}°, ${format.number(point[0], 4)}°` : "";
  const words = t("activities.map.words", {
    distance: far ? `${far.value} ${far.unit}` : t("activities.why.distance"),
    start: where(route?.points[0]),
    end: where(route?.points.at(-1)),
  });
  return (
    <Card flush>
      <figure className={css.figure}>
        {route ? (
          flat ? (
            <RouteSvg route={route} marks={marks} cursor={cursor} selection={selection} label={words} />
          ) : (
            <Suspense fallback={waiting}>
              <RouteMap
                route={route}
                marks={marks}
                cursor={cursor}
                selection={selection}
                label={words}
                onTrouble={giveUp}
              />
            </Suspense>
          )
        ) : (
          waiting
        )}
        <figcaption className={css.caption}>{t("activities.map.ground")}</figcaption>
      </figure>
    </Card>
  );
}

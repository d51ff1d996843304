import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Cursor } from "@/charts/cursor";
import type { Seconds } from "@/charts/TimeChart";
import mapCss from "@/features/activity/map/Route.module.css";
import { RouteSvg } from "@/features/activity/map/RouteSvg";
import { distanceMarks } from "@/features/activity/map/route";
import { drawsWebGL } from "@/features/activity/map/webgl";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import type { Route } from "./queries";
import { drawnOf } from "./way";

const RouteMap = lazy(() => import("@/features/activity/map/RouteMap"));

type Props = { route: Route; cursor: Cursor; selection: Seconds | null };

/** On plain ground, as an activity's map; words stand in for whoever cannot see it. */
export function MapCard({ route, cursor, selection }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [flat, setFlat] = useState(() => !drawsWebGL());
  const drawn = useMemo(() => drawnOf(route), [route]);
  const marks = useMemo(() => distanceMarks(drawn, format.perDistanceUnit), [drawn, format]);
  const giveUp = useCallback(() => setFlat(true), []);
  const far = format.distance(route.length_m);
  const where = (point: [number, number] | undefined) =>
    point ? `${format.number(point[1], 4)}°, ${format.number(point[0], 4)}°` : "";
  const label = t("routes.map.words", {
    name: route.name,
    distance: `${far.value} ${far.unit}`,
    start: where(drawn.points[0]),
    end: where(drawn.points.at(-1)),
  });
  const shared = { route: drawn, marks, cursor, selection, label };
  return (
    <Card flush>
      <figure className={mapCss.figure}>
        {flat ? (
          <RouteSvg {...shared} />
        ) : (
          <Suspense fallback={<Skeleton height={340} />}>
            <RouteMap {...shared} onTrouble={giveUp} />
          </Suspense>
        )}
        <figcaption className={mapCss.caption}>{t("activities.map.ground")}</figcaption>
      </figure>
    </Card>
  );
}

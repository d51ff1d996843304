import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import { CategoryBadge } from "./CategoryBadge";
import type { Choosing } from "./choosing";
import { percent } from "./grade";
import { type Climb, climbsQuery, type Route } from "./queries";
import css from "./Route.module.css";

export function ClimbsCard({ route, ...choosing }: Choosing & { route: Route }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({ ...climbsQuery(route.id), enabled: !route.no_profile });
  if (route.no_profile) return null;
  return (
    <Card title={t("routes.climbs.title")} flush>
      <ErrorNote error={error} />
      {!data ? (
        <SkeletonRows rows={2} height={56} label={t("shell.loading")} />
      ) : data.items.length === 0 ? (
        <p className={css.none}>
          {t("routes.climbs.none")} {t("routes.climbs.lead")}
        </p>
      ) : (
        <ul className={css.climbs}>
          {data.items.map((climb) => (
            <OneClimb key={climb.position} climb={climb} {...choosing} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function OneClimb({ climb, pinned, onPin, onHover }: Choosing & { climb: Climb }) {
  const { t } = useTranslation();
  const format = useFormat();
  const place = { from: climb.start_m, to: climb.end_m };
  const on = pinned?.from === place.from && pinned.to === place.to;
  const [from, length, gain] = [
    format.distance(climb.start_m),
    format.distance(climb.length_m),
    format.height(climb.gain_m),
  ];
  return (
    <li>
      <button
        type="button"
        className={css.climb}
        aria-pressed={on}
        onPointerEnter={() => onHover(place)}
        onPointerLeave={() => onHover(null)}
        onFocus={() => onHover(place)}
        onBlur={() => onHover(null)}
        onClick={() => onPin(on ? null : place)}
      >
        <span className={css.climbMain}>
          {length.value} {length.unit} · {percent(climb.grade, format)}
          <span className={css.small}>
            {from.value} {from.unit} · +{gain.value} {gain.unit} · {t("routes.sections.steepest")}{" "}
            {percent(climb.max_grade, format)}
          </span>
        </span>
        {climb.category ? (
          <CategoryBadge category={climb.category} />
        ) : (
          <Badge>{t("routes.climbs.uncategorised")}</Badge>
        )}
      </button>
    </li>
  );
}

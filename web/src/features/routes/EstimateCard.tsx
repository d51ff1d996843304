import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import { clock, useFormat } from "@/i18n/format";
import { buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Skeleton } from "@/ui/Skeleton";
import { Assumptions } from "./Assumptions";
import { Conditions } from "./Conditions";
import { percent } from "./grade";
import { type Asked, type Estimate, estimateQuery, type Route } from "./queries";
import css from "./Route.module.css";

type Props = { route: Route; asked: Asked; onAsked: (asked: Asked) => void };

/** How long, how sure, at which power; what went in, and where each figure is from. */
export function EstimateCard({ route, asked, onAsked }: Props) {
  const { t } = useTranslation();
  const { data, error } = useQuery({ ...estimateQuery(route.id, asked), enabled: !route.no_profile });
  if (route.no_profile) return null;
  return (
    <Card title={t("routes.estimate.title")}>
      <div className={css.estimate} aria-live="polite">
        {error ? (
          <p className={css.trouble} role="alert">
            {asProblem(error, t).detail}
          </p>
        ) : !data ? (
          <Skeleton height={64} />
        ) : data.seconds === null ? (
          <Missing estimate={data} />
        ) : (
          <Result estimate={data} sport={route.sport} />
        )}
      </div>
      <Conditions sport={route.sport} estimate={data ?? null} asked={asked} onAsked={onAsked} />
      {data && data.assumptions.length > 0 && <Assumptions estimate={data} sport={route.sport} />}
    </Card>
  );
}

function Missing({ estimate }: { estimate: Estimate }) {
  const { t } = useTranslation();
  const own = estimate.missing.some((name) => name === "ftp" || name === "weight");
  return (
    <>
      <p>{estimate.reason}</p>
      {own && (
        <p>
          <Link to="/settings" search={{ tab: "athlete" }} className={buttonLook.plain}>
            {t("routes.estimate.to_settings")}
          </Link>
        </p>
      )}
    </>
  );
}

function Result({ estimate, sport }: { estimate: Estimate; sport: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { factor } = estimate;
  const speed = format.speed(estimate.speed_m_s ?? 0, sport);
  const flat = estimate.assumptions.find(({ name }) => name === "flat_speed");
  const pace = flat?.value ? format.speed(flat.value, sport) : null;
  const power = estimate.power_w === null ? null : format.number(estimate.power_w);
  const share = estimate.share_of_threshold;
  return (
    <>
      <p className={css.time}>{clock(estimate.seconds ?? 0)}</p>
      <p className={css.small}>
        {t("routes.estimate.band", { low: clock(estimate.low_s ?? 0), high: clock(estimate.high_s ?? 0) })} ·{" "}
        {t("routes.estimate.speed", { speed: `${speed.value} ${speed.unit}` })}
      </p>
      {power && (
        <p>
          {share === null
            ? t("routes.estimate.at_power", { power })
            : t("routes.estimate.at_share", { power, share: percent(share, format, 0) })}
        </p>
      )}
      {pace && <p>{t("routes.estimate.at_pace", { pace: `${pace.value} ${pace.unit}` })}</p>}
      {factor && (
        <p className={css.small}>
          {t(factor.fitted ? "routes.estimate.fitted" : "routes.estimate.thin", {
            count: factor.rides,
            factor: format.number(factor.value, 2),
          })}
        </p>
      )}
    </>
  );
}

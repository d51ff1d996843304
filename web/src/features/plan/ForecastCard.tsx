import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { forecastQuery } from "@/api/planQueries";
import type { ForecastSeries, Plan } from "@/api/planTypes";
import { dayLabel, dayNumber, daySplits } from "@/charts/days";
import type { Color } from "@/charts/drawing";
import { type Axis, LineChart, type LinePanel } from "@/charts/LineChart";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import { sayDate } from "./calendar";
import css from "./Forecast.module.css";
import { figureOf, lastOn, signed } from "./forecasting";

const COLORS: Partial<Record<ForecastSeries["slug"], Color>> = { ctl: "ctl", form: "tsb", ftp: "accent" };

/** What comes of the plan if it is done, each with the range four of five shall fall in. */
export default function ForecastCard({ plan }: { plan: Plan }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(forecastQuery(plan.id, plan.version, [], i18n.language));
  const race = plan.items.filter((item) => item.role === "race").at(-1);
  const until = race?.day ?? plan.last;
  const axis = useMemo<Axis>(
    () => ({
      name: t("plan_page.day"),
      label: (value) => dayLabel(value, format.language),
      splits: daySplits,
      say: (value) => format.moment(new Date(value * 86_400_000).toISOString(), { dateStyle: "medium" }, 0),
    }),
    [t, format],
  );
  const drawn = useMemo(() => drawingOf(data?.series ?? [], (value) => signed(format.number(value))), [data, format]);
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Skeleton height={300} />;
  return (
    <Card flush>
      <div className={css.tiles}>
        <h2>{t(race ? "plan_page.forecast.race" : "plan_page.forecast.end", { day: sayDate(until, format) })}</h2>
        <dl className={css.figures}>
          {data.series
            .filter((series) => series.slug !== "atl")
            .map((series) => {
              const point = lastOn(series.points, until);
              return (
                <div key={`${series.slug}${series.sport ?? ""}${series.about ?? ""}`}>
                  <dt>{series.about ? `${series.name} · ${series.about}` : series.name}</dt>
                  {point ? (
                    <>
                      <dd className={css.value}>{figureOf(series, point.value, format)}</dd>
                      <dd className={css.range}>
                        {t("plan_page.forecast.range", {
                          low: figureOf(series, point.low, format),
                          high: figureOf(series, point.high, format),
                        })}
                      </dd>
                    </>
                  ) : (
                    <dd className={css.range}>{series.reason ?? t("plan_page.forecast.unknown")}</dd>
                  )}
                </div>
              );
            })}
        </dl>
      </div>
      {drawn && (
        <LineChart
          label={t("plan_page.forecast.label")}
          x={drawn.x}
          axis={axis}
          panels={drawn.panels}
          mark={race ? dayNumber(race.day) : undefined}
          restAt={drawn.x.indexOf(dayNumber(until)) >= 0 ? drawn.x.indexOf(dayNumber(until)) : null}
          note={data.calibration
            .map((one) => one.sentence)
            .filter((one, at, all) => all.indexOf(one) === at)
            .join(" ")}
        />
      )}
    </Card>
  );
}

/** Fitness and form over the same days, each over its own range. */
function drawingOf(series: readonly ForecastSeries[], say: (value: number) => string) {
  const chosen = series.filter(({ slug, points }) => (slug === "ctl" || slug === "form") && points.length > 1);
  const x = [...new Set(chosen.flatMap(({ points }) => points.map(({ day }) => dayNumber(day))))].sort((a, b) => a - b);
  if (x.length === 0) return null;
  const panels = chosen.map(({ slug, name, points }): LinePanel => {
    const at = new Map(points.map((point) => [dayNumber(point.day), point]));
    const color = COLORS[slug] ?? "muted";
    const column = (figure: "value" | "low" | "high") => x.map((day) => at.get(day)?.[figure] ?? null);
    return {
      key: slug,
      say,
      zero: slug === "form",
      fromZero: slug === "ctl",
      band: { low: column("low"), high: column("high"), color },
      lines: [{ key: slug, label: name, values: column("value"), color, width: 2 }],
    };
  });
  return { x, panels };
}

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { activityMetricsQuery, metricsQuery } from "@/api/measureQueries";
import type { Activity } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Figure } from "./Figure";
import css from "./Figures.module.css";
import { HEADLINES } from "./groups";
import { quantityOf } from "./show";

type Props = { activity: Activity; onOpen: (slug: string) => void };

/** The load, how it was come by and what it could have been instead; then the figures this sport is told by. */
export function Headline({ activity, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data: catalogue } = useQuery(metricsQuery(i18n.language));
  const { data } = useQuery(activityMetricsQuery(activity.id, i18n.language));
  if (!data || !catalogue) return <div className={css.headline} aria-hidden="true" />;
  const metricOf = (slug: string) => catalogue.items.find((one) => one.slug === slug);
  const load = data.load.slug ? metricOf(data.load.slug) : undefined;
  const known = (HEADLINES[activity.sport] ?? []).flatMap((slug) => {
    const metric = metricOf(slug);
    const value = data.items.find((item) => item.slug === slug)?.value;
    return metric && value != null ? [{ metric, value }] : [];
  });
  return (
    <section className={css.headline} aria-label={t("figures.headline")}>
      <div className={css.load}>
        {load && data.load.value !== null ? (
          <>
            <button type="button" className={css.figure} data-big onClick={() => onOpen(load.slug)}>
              <span className={css.name}>{t("figures.load")}</span>
              <span className={css.value}>{format.number(data.load.value)}</span>
            </button>
            <p className={`${css.small} ${css.loadNote}`}>
              {t("figures.by", { name: load.name })}
              {data.load.alternatives.map(({ slug, value }) => {
                const metric = metricOf(slug);
                return (
                  metric && (
                    <button key={slug} type="button" className={css.other} onClick={() => onOpen(slug)}>
                      {metric.name} {quantityOf(value, metric, activity.sport, format).value}
                    </button>
                  )
                );
              })}
            </p>
          </>
        ) : (
          <p className={css.small}>
            <b>{t("figures.load")}</b> {t(data.state === "computing" ? "figures.computing" : "figures.no_load")}
          </p>
        )}
      </div>
      {known.map(({ metric, value }) => (
        <Figure key={metric.slug} metric={metric} value={value} sport={activity.sport} onOpen={onOpen} big />
      ))}
    </section>
  );
}

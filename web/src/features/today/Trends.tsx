import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trendsQuery } from "@/api/lookBackQueries";
import type { Trend } from "@/api/types";
import { Sparkline } from "@/charts/Sparkline";
import { sportName } from "@/features/activities/naming";
import { quantityOf, words } from "@/features/figures/show";
import { type Format, useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import css from "./Trends.module.css";

const ARROWS = { up: "↗", down: "↘", none: "→" } as const;
const HOUR_S = 3600;

/** Where figures are going over twelve weeks. Nothing at all where too few weeks tell of any. */
export function Trends() {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(trendsQuery(i18n.language));
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t("today.trends.title")} aside={<span className={css.note}>{t("today.trends.lead")}</span>}>
      <ul className={css.trends}>
        {data.items.map((item) => (
          <One key={item.slug} item={item} />
        ))}
      </ul>
    </Card>
  );
}

function One({ item }: { item: Trend }) {
  const { t } = useTranslation();
  const format = useFormat();
  const way = item.direction ?? "none";
  const sign = item.change > 0 ? "+" : item.change < 0 ? "−" : "±";
  return (
    <li className={css.trend}>
      <h3>
        {item.name}
        {item.sport && <span className={css.note}> · {sportName(item.sport, t)}</span>}
        {item.how === "sum" && <span className={css.note}> · {t("today.trends.sum")}</span>}
      </h3>
      <p className={css.value}>
        {say(item.recent, item, format)}{" "}
        <span className={css.way} data-news={item.news ?? undefined} role="img" aria-label={t(`today.trends.${way}`)}>
          {ARROWS[way]}
        </span>
      </p>
      <Sparkline values={item.values.filter((value) => value !== null)} />
      <p className={css.note}>
        {t("today.trends.before", {
          change: `${sign}${say(Math.abs(item.change), item, format)}`,
          before: say(item.before, item, format),
        })}
      </p>
    </li>
  );
}

/** Nights and weeks of training in hours, and loads of a day as plainly as on the fitness page. */
export function say(value: number, item: Trend, format: Format): string {
  if (item.unit === "s" && (item.recent >= HOUR_S || item.before >= HOUR_S)) return format.hours(value);
  if (item.unit === "load/d") return format.number(value, 0);
  return words(quantityOf(value, item, item.sport ?? "", format));
}

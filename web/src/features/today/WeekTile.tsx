import { useTranslation } from "react-i18next";
import type { SpanSums } from "@/api/types";
import { UNKNOWN, useFormat } from "@/i18n/format";
import css from "./Glance.module.css";

export function WeekTile({ now, before }: { now: SpanSums; before: SpanSums }) {
  const { t } = useTranslation();
  const format = useFormat();
  const load = (sums: SpanSums) => (sums.load === null ? UNKNOWN : format.number(sums.load));
  return (
    <div className={css.tile}>
      <h3>{t("today.week.title")}</h3>
      {now.count === 0 ? (
        <p className={css.note}>{t("today.week.nothing")}</p>
      ) : (
        <>
          <p className={css.value}>
            <span>{load(now)}</span>
            <span className={css.unit}>{t("today.week.load")}</span>
          </p>
          <p>
            {t("today.week.count", { count: now.count })}
            {now.timer_s !== null && ` · ${format.hours(now.timer_s)}`}
          </p>
        </>
      )}
      {now.without_load > 0 && <p className={css.note}>{t("today.week.unknown", { count: now.without_load })}</p>}
      {before.count > 0 && <p className={css.note}>{t("today.week.before", { value: load(before) })}</p>}
    </div>
  );
}

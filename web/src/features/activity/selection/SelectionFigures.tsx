import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { selectionQuery } from "@/api/measureQueries";
import type { Activity } from "@/api/types";
import type { Seconds } from "@/charts/TimeChart";
import { quantityOf } from "@/features/figures/show";
import { useFormat } from "@/i18n/format";
import css from "./Selection.module.css";

/** A selection still being pulled is not asked about; the answer to one that has moved on is given up. */
const SETTLED_MS = 120;

export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The figures of the stretch, by the same formulas as those of the whole. Stands there empty, so that nothing moves. */
export function SelectionFigures({ activity, selection }: { activity: Activity; selection: Seconds | null }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const stretch = useSettled(selection);
  const { data, isFetching } = useQuery({
    ...selectionQuery(activity.id, Math.round(stretch?.from ?? 0), Math.round(stretch?.to ?? 0), i18n.language),
    enabled: stretch !== null && stretch.to > stretch.from,
    placeholderData: keepPreviousData,
  });
  const known = data?.items.filter(({ value }) => value !== null) ?? [];
  return (
    <section className={css.strip} aria-label={t("charts.selection")} aria-live="polite" aria-busy={isFetching}>
      {!selection || !data ? (
        <p className={css.hint}>{t("activities.selection.hint")}</p>
      ) : known.length === 0 ? (
        <p className={css.hint}>{t("activities.selection.nothing")}</p>
      ) : (
        <dl className={css.figures}>
          {known.map((item) => {
            const shown = quantityOf(item.value as number, item, activity.sport, format);
            return (
              <div key={item.slug}>
                <dt>{item.name}</dt>
                <dd>
                  {shown.value} {shown.unit && <span className={css.unit}>{shown.unit}</span>}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}

import { useTranslation } from "react-i18next";
import type { Metric } from "@/api/types";
import { useFormat } from "@/i18n/format";
import css from "./Figures.module.css";
import { quantityOf } from "./show";

type Props = { metric: Metric; value: number; sport: string; onOpen: (slug: string) => void; big?: boolean };

/** A figure that says, when pressed, where it comes from. */
export function Figure({ metric, value, sport, onOpen, big = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = quantityOf(value, metric, sport, format);
  return (
    <button
      type="button"
      className={css.figure}
      data-big={big || undefined}
      onClick={() => onOpen(metric.slug)}
      title={t("figures.where_from")}
    >
      <span className={css.name}>{metric.name}</span>
      <span className={css.value}>
        {shown.value}
        {shown.unit && <span className={css.unit}> {shown.unit}</span>}
      </span>
    </button>
  );
}

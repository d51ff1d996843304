import { useTranslation } from "react-i18next";
import type { IntervalColumn, Intervals } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Icon } from "@/ui/Icon";
import css from "./Intervals.module.css";
import { effortColumn, figure } from "./telling";

type Props = {
  groups: Intervals["groups"];
  columns: readonly IntervalColumn[];
  sport: string;
  onOpen: (group: number) => void;
};

/** Repeats in a line each, "5 × 4:00 @ 287 W"; pressing one asks for the same of other days. */
export function GroupSums({ groups, columns, sport, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (groups.length === 0) return null;
  return (
    <ul className={css.groups} aria-label={t("intervals.groups")}>
      {groups.map(({ group, label, figures }) => {
        const effort = effortColumn(columns, figures);
        const heart = columns.find(({ slug }) => slug === "mean_heart_rate");
        const told = effort && figure(figures, effort, sport, format);
        const beats = heart && effort !== heart && figure(figures, heart, sport, format);
        return (
          <li key={group}>
            <button type="button" className={css.group} onClick={() => onOpen(group)} title={t("intervals.similar")}>
              <b>{label}</b>
              {told && <span>@ {told}</span>}
              {beats && <span className={css.quiet}>{beats}</span>}
              <Icon name="history" size={14} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

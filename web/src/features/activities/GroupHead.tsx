import { useTranslation } from "react-i18next";
import type { GroupFigures } from "@/api/types";
import { useFormat } from "@/i18n/format";
import css from "./ActivityList.module.css";

type Props = { kind: "year" | "month"; month: string; figures: GroupFigures | null };

/** A month or a year with the server's totals over everything the filter finds in it. */
export function GroupHead({ kind, month, figures }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const first = `${month}${kind === "year" ? "-01" : ""}-01T00:00:00Z`;
  const name = format.moment(first, kind === "year" ? { year: "numeric" } : { year: "numeric", month: "long" }, 0);
  const far = figures?.distance_m ? format.distance(figures.distance_m) : null;
  const up = figures?.ascent_m ? format.height(figures.ascent_m) : null;
  const Heading = kind === "year" ? "h2" : "h3";
  return (
    <div className={css.head}>
      <Heading className={css.name}>{name}</Heading>
      {figures && (
        <p className={css.totals}>
          <span>{t("activities.count", { count: figures.count })}</span>
          {figures.duration_s !== null && <span>{format.hours(figures.duration_s)}</span>}
          {far && (
            <span>
              {far.value} {far.unit}
            </span>
          )}
          {up && (
            <span className={css.up}>
              ↑ {up.value} {up.unit}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import css from "./Calendar.module.css";
import type { Week } from "./types";

/** What the week asked and what was done of it. */
export function WeekTotal({ week }: { week: Week | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!week) return <div className={css.total} />;
  const { planned, done } = week;
  const empty = planned.minutes + done.minutes + planned.load + done.load === 0;
  const share = planned.load > 0 ? Math.min(1, done.load / planned.load) : 0;
  return (
    <div className={css.total}>
      {!empty && (
        <>
          <p className={css.totalMain}>
            {format.hours(done.minutes * 60)}
            {planned.minutes > 0 && <span className={css.small}> / {format.hours(planned.minutes * 60)}</span>}
          </p>
          <p className={css.small}>
            {planned.load > 0
              ? t("calendar_page.load_of", { done: Math.round(done.load), planned: Math.round(planned.load) })
              : t("calendar_page.load", { load: Math.round(done.load) })}
          </p>
        </>
      )}
      {planned.load > 0 && (
        <div className={css.bar} aria-hidden="true">
          <span style={{ inlineSize: `${share * 100}%` }} />
        </div>
      )}
      <p className={css.badges}>
        {week.phase && <Badge>{t(`calendar_page.phase.${week.phase as "base"}`)}</Badge>}
        {week.deload && <Badge tone="accent">{t("calendar_page.deload")}</Badge>}
      </p>
    </div>
  );
}

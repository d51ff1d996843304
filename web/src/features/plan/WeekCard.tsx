import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Plan, PlannedItem } from "@/api/planTypes";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { IconButton } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { addDays, sayDay, type WeekOfPlan } from "./calendar";
import { ItemRow } from "./ItemRow";
import { phaseName } from "./naming";
import css from "./Week.module.css";

type Props = {
  plan: Plan;
  week: WeekOfPlan;
  today: string;
  aside?: ReactNode;
  onOpen: (item: PlannedItem) => void;
  onReplace: (item: PlannedItem) => void;
  onAdd: (day: string) => void;
};

/** Seven days, rest days too: what stands where, and why. */
export function WeekCard({ plan, week, today, aside, onOpen, onReplace, onAdd }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const days = Array.from({ length: 7 }, (_, at) => addDays(week.monday, at)).filter(
    (day) => day >= plan.first && day <= plan.last,
  );
  const title = t("plan_page.week_of", {
    first: sayDay(week.monday, format),
    last: sayDay(addDays(week.monday, 6), format),
  });
  return (
    <Card flush title={title} aside={aside}>
      <p className={css.sums}>
        {week.phase && <Badge>{phaseName(week.phase, t)}</Badge>}
        {week.deload && <Badge tone="good">{t("plan_page.deload")}</Badge>}
        {week.minutes !== null && <span>{format.hours(week.minutes * 60)}</span>}
        <span>{t(week.detailed ? "plan_page.load" : "plan_page.load_meant", { load: format.number(week.load) })}</span>
        {week.hard !== null && <span>{t("plan_page.hard", { count: week.hard })}</span>}
        {week.done > 0 && <span>{t("plan_page.load_done", { load: format.number(week.done) })}</span>}
      </p>
      {week.detailed || week.items.length > 0 ? (
        <ol className={css.days}>
          {days.map((day) => {
            const mine = week.items.filter((item) => item.day === day);
            return (
              <li key={day} className={css.day} data-today={day === today || undefined}>
                <span className={css.date}>
                  <span>
                    {sayDay(day, format)}
                    {day === today && <span className={css.today}> {t("plan_page.today")}</span>}
                  </span>
                  {day >= today && !plan.archived && (
                    <IconButton
                      icon="plus"
                      label={t("plan_page.add_on", { day: sayDay(day, format) })}
                      onClick={() => onAdd(day)}
                    />
                  )}
                </span>
                {mine.length === 0 ? (
                  <span className={css.rest}>{t("plan_page.rest")}</span>
                ) : (
                  <ul className={css.items}>
                    {mine.map((item) => (
                      <li key={item.id}>
                        <ItemRow plan={plan} item={item} today={today} onOpen={onOpen} onReplace={onReplace} />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            );
          })}
        </ol>
      ) : (
        <p className={css.undetailed}>{t("plan_page.undetailed")}</p>
      )}
    </Card>
  );
}

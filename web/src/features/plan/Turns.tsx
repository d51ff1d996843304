import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { forecastQuery } from "@/api/planQueries";
import type { Plan } from "@/api/planTypes";
import { useFormat } from "@/i18n/format";
import { sayDate } from "./calendar";
import { turnsOf } from "./forecasting";
import css from "./ItemDialog.module.css";
import type { Trial } from "./trying";

/** What the forecast was and what it would be, moving with what is typed. */
export function Turns({ plan, trial }: { plan: Plan; trial: Trial }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const stands = useQuery({ ...forecastQuery(plan.id, plan.version, [], i18n.language), enabled: !plan.offer });
  if (!trial.forecast || !stands.data) return null;
  const race = plan.items.filter((item) => item.role === "race").at(-1);
  const day = race?.day ?? plan.last;
  const turns = turnsOf(stands.data.series, trial.forecast.series, day, format);
  if (turns.length === 0) return null;
  return (
    <section className={css.turns} data-behind={trial.behind || undefined} aria-busy={trial.behind || undefined}>
      <h3>{t(race ? "plan_page.forecast.race" : "plan_page.forecast.end", { day: sayDate(day, format) })}</h3>
      <dl>
        {turns.map((turn) => (
          <div key={turn.key}>
            <dt>{turn.name}</dt>
            <dd>
              {turn.before === turn.after
                ? turn.after
                : t("plan_page.forecast.turn", { before: turn.before, after: turn.after })}
            </dd>
            <dd className={css.range}>{t("plan_page.forecast.range", { low: turn.low, high: turn.high })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

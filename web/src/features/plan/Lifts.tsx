import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { liftsQuery } from "@/api/planQueries";
import type { Plan, PlannedItem } from "@/api/planTypes";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { ErrorNote } from "@/ui/ErrorState";
import { sayDay } from "./calendar";
import css from "./Lifts.module.css";

/** Plates come in quarters of a kilogram. */
const digits = (kg: number) => [0, 1, 2].find((few) => Number.isInteger(kg * 10 ** few)) ?? 2;

/** What a strength session will be loaded with: each weight with its reason and the session it follows from. */
export default function Lifts({ plan, item }: { plan: Plan; item: PlannedItem }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(liftsQuery(plan.id, i18n.language));
  const day = data?.items.find(({ item_id }) => item_id === item.id);
  if (error) return <ErrorNote error={error} />;
  if (!day || day.lifts.length === 0) return null;
  return (
    <section>
      <h3 className={css.head}>
        {t("plan_page.lifts.title")}
        {day.deload && <Badge>{t("plan_page.deload")}</Badge>}
      </h3>
      <ul className={css.lifts}>
        {day.lifts.map((lift) => (
          <li key={lift.exercise}>
            <b>{lift.name}</b>
            <span className={css.figure}>
              {lift.weight_kg === null
                ? t("plan_page.lifts.reps", { count: lift.reps })
                : t("plan_page.lifts.weight", {
                    kg: format.number(lift.weight_kg, digits(lift.weight_kg)),
                    count: lift.reps,
                  })}
            </span>
            <span className={css.why}>
              {lift.sentence}
              {lift.last_day && lift.last_activity_id && (
                <>
                  {" "}
                  <Link to="/activities/$id" params={{ id: lift.last_activity_id }}>
                    {t("plan_page.lifts.last", {
                      day: sayDay(lift.last_day, format),
                      sets: lift.last_reps.map((reps) => format.number(reps)).join(", "),
                      kg: lift.last_kg === null ? "" : format.number(lift.last_kg, digits(lift.last_kg)),
                      context: lift.last_kg === null ? "body" : undefined,
                    })}
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className={css.why}>{t("plan_page.lifts.as_of", { day: sayDay(day.as_of, format) })}</p>
    </section>
  );
}

import { type CSSProperties, type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/planTypes";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { Icon } from "@/ui/Icon";
import { addDays, sayDay, type WeekOfPlan } from "./calendar";
import { phaseName } from "./naming";
import css from "./Season.module.css";
import { runsOf } from "./season";

type Props = { plan: Plan; weeks: readonly WeekOfPlan[]; chosen: string; onChoose: (monday: string) => void };

/** The whole season: a bar a week, outlined where only its load is meant, filled where its workouts stand. */
export function SeasonCard({ plan, weeks, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const bars = useRef<HTMLUListElement>(null);
  const most = Math.max(...weeks.map((week) => Math.max(week.load, week.done)), 1);
  const at = weeks.findIndex((week) => week.monday === chosen);
  const races = plan.items.filter((item) => item.role === "race");
  const phases = runsOf(weeks.map((week) => week.phase));
  const months = runsOf(weeks.map((week) => week.monday.slice(0, 7)));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -weeks.length, End: weeks.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(weeks.length - 1, Math.max(0, at + step));
    const week = weeks[next];
    if (!week) return;
    onChoose(week.monday);
    bars.current?.querySelectorAll("button")[next]?.focus();
  };
  const say = (week: WeekOfPlan) =>
    [
      t("plan_page.week_of", { first: sayDay(week.monday, format), last: sayDay(addDays(week.monday, 6), format) }),
      week.phase && phaseName(week.phase, t),
      t(week.detailed ? "plan_page.load" : "plan_page.load_meant", { load: format.number(week.load) }),
      week.minutes !== null && format.hours(week.minutes * 60),
      week.done > 0 && t("plan_page.load_done", { load: format.number(week.done) }),
      week.deload && t("plan_page.deload"),
    ]
      .filter(Boolean)
      .join(", ");
  return (
    <Card title={t("plan_page.season")} aside={<Legend />}>
      <div className={css.scroll}>
        <div className={css.season} style={{ "--weeks": weeks.length, "--races": races.length } as CSSProperties}>
          {races.map((race, row) => {
            const column = weeks.findIndex((week) => race.day >= week.monday && race.day <= addDays(week.monday, 6));
            return (
              <span
                key={race.id}
                className={css.race}
                data-late={column > weeks.length / 2 || undefined}
                style={{ gridColumn: column + 1, gridRow: row + 1 }}
                title={sayDay(race.day, format)}
              >
                <Icon name="goals" size={14} />
                <span>{race.name}</span>
              </span>
            );
          })}
          <ul ref={bars} className={css.bars} aria-label={t("plan_page.season_label")} onKeyDown={onKeyDown}>
            {weeks.map((week, place) => (
              <li key={week.monday}>
                <button
                  type="button"
                  tabIndex={place === Math.max(0, at) ? 0 : -1}
                  aria-pressed={week.monday === chosen}
                  aria-label={say(week)}
                  title={say(week)}
                  onClick={() => onChoose(week.monday)}
                >
                  <span
                    className={css.bar}
                    data-detailed={week.detailed || undefined}
                    data-deload={week.deload || undefined}
                    style={{ height: `${(week.load / most) * 100}%` }}
                  />
                  {week.done > 0 && <span className={css.done} style={{ height: `${(week.done / most) * 100}%` }} />}
                </button>
              </li>
            ))}
          </ul>
          {phases.map(({ value, from, length }) => (
            <span
              key={`phase-${from}`}
              className={css.phase}
              data-phase={value ?? undefined}
              style={{ gridColumn: `${from + 1} / span ${length}` }}
              title={value ? phaseName(value, t) : undefined}
            >
              {value && phaseName(value, t)}
            </span>
          ))}
          {months.map(({ value, from, length }) => (
            <span key={value} className={css.month} style={{ gridColumn: `${from + 1} / span ${length}` }}>
              {format.moment(`${value}-15T00:00:00Z`, { month: "short" }, 0)}
            </span>
          ))}
        </div>
      </div>
      {plan.planning && (
        <p className={css.planning} role="status">
          {t("plan_page.planning")}
        </p>
      )}
    </Card>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <p className={css.legend}>
      {(["meant", "detailed", "deload", "done"] as const).map((kind) => (
        <span key={kind}>
          <span className={css.mark} data-kind={kind} aria-hidden="true" />
          {t(`plan_page.legend.${kind}`)}
        </span>
      ))}
    </p>
  );
}

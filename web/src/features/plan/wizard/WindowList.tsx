import { useTranslation } from "react-i18next";
import { IconButton } from "@/ui/Button";
import css from "./Availability.module.css";
import { add, clockOf, minutesAt, remove, WEEKDAYS, type Weekday, type Window } from "./windows";

type Props = { windows: readonly Window[]; onChange: (windows: Window[]) => void };

/** The hours of a week by typing, to the minute. */
export function WindowList({ windows, onChange }: Props) {
  const { t } = useTranslation();
  const replace = (old: Window, next: Window) => {
    if (next.to > next.from) onChange(add(remove(windows, old), next));
  };
  const another = (weekday: Weekday) => {
    const last = windows.findLast((one) => one.weekday === weekday);
    const from = last ? Math.min(last.to + 60, 22 * 60) : 7 * 60;
    onChange(add(windows, { weekday, from, to: Math.min(from + 60, 1440) }));
  };
  return (
    <ul className={css.list}>
      {WEEKDAYS.map((weekday) => {
        const name = t(`plan_page.weekday.${weekday}`);
        const mine = windows.filter((one) => one.weekday === weekday);
        return (
          <li key={weekday}>
            <span className={css.weekday}>{name}</span>
            <div className={css.spans}>
              {mine.length === 0 && <span className={css.none}>{t("plan_page.wizard.no_time")}</span>}
              {mine.map((one) => (
                <span key={`${one.from}-${one.to}`} className={css.span}>
                  <input
                    type="time"
                    aria-label={t("plan_page.wizard.from_label", { day: name })}
                    defaultValue={clockOf(one.from)}
                    onBlur={(event) => replace(one, { ...one, from: minutesAt(event.target.value) ?? one.from })}
                  />
                  <span aria-hidden="true">–</span>
                  <input
                    type="time"
                    aria-label={t("plan_page.wizard.to_label", { day: name })}
                    defaultValue={one.to === 1440 ? "00:00" : clockOf(one.to)}
                    onBlur={(event) => replace(one, { ...one, to: minutesAt(event.target.value, true) ?? one.to })}
                  />
                  <IconButton
                    icon="close"
                    label={t("plan_page.wizard.remove_time", { day: name, time: clockOf(one.from) })}
                    onClick={() => onChange(remove(windows, one))}
                  />
                </span>
              ))}
            </div>
            <IconButton
              icon="plus"
              label={t("plan_page.wizard.add_time", { day: name })}
              onClick={() => another(weekday)}
            />
          </li>
        );
      })}
    </ul>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Button, buttonLook, IconButton } from "@/ui/Button";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import { useMedia } from "@/ui/useMedia";
import css from "./Calendar.module.css";
import { DayCell } from "./DayCell";
import { daysOfWeek, mondayOf, monthOf, nextMonth, plus, weeksOfMonth } from "./grid";
import { useMoving } from "./moving";
import { calendarQuery } from "./queries";
import type { Day, Planned } from "./types";
import { useToday } from "./useToday";
import { WeekTotal } from "./WeekTotal";

const EntryDialog = lazy(() => import("./EntryDialog"));

const NARROW = "(max-width: 767px)";

/** Planned and done, a month or a week at a time; on a phone a list of days. */
export default function CalendarPage() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const narrow = useMedia(NARROW);
  const today = useToday(format.timeZone);
  const { view = narrow ? "week" : "month", at = today } = useSearch({ from: "/inside/calendar" });
  const weeks = view === "week" ? [mondayOf(at)] : weeksOfMonth(monthOf(at));
  const first = weeks[0] as string;
  const last = plus(weeks.at(-1) as string, 6);
  const { data, error, refetch } = useQuery(calendarQuery(first, last, i18n.language));
  const moving = useMoving();
  const [opened, setOpened] = useState<Planned | null>(null);

  const go = (next: { view?: "month" | "week"; at?: string }) =>
    void navigate({ to: "/calendar", search: { view, at, ...next }, replace: true });
  const step = (by: 1 | -1) => go({ at: view === "week" ? plus(first, 7 * by) : `${nextMonth(monthOf(at), by)}-01` });

  const cell = (day: string): Day => ({
    day,
    planned: data?.planned.filter((one) => one.day === day) ?? [],
    done: data?.done.filter((one) => one.day === day) ?? [],
  });
  const shared = {
    today,
    onOpen: setOpened,
    onDrop: (id: string, day: string) => {
      const item = data?.planned.find((one) => one.id === id);
      if (item && item.day !== day) moving.move(item, day);
    },
    onMove: (item: Planned, by: number) => moving.move(item, plus(item.day, by)),
  };
  const title =
    view === "week"
      ? `${format.moment(`${first}T00:00:00Z`, { month: "short", day: "numeric" }, 0)} – ${format.moment(`${last}T00:00:00Z`, { month: "short", day: "numeric" }, 0)}`
      : format.moment(`${monthOf(at)}-01T00:00:00Z`, { year: "numeric", month: "long" }, 0);
  return (
    <Page
      wide
      title={t("shell.pages.calendar")}
      lead={t("calendar_page.lead")}
      actions={
        <>
          <Link to="/plan/rules" className={buttonLook.plain}>
            {t("calendar_page.rules")}
          </Link>
          <Link to="/workouts" className={buttonLook.plain}>
            {t("calendar_page.add")}
          </Link>
        </>
      }
    >
      <div className={css.head}>
        <div className={css.when}>
          <IconButton icon="back" label={t(`calendar_page.before.${view}`)} onClick={() => step(-1)} />
          <h2 className={css.title} aria-live="polite">
            {title}
          </h2>
          <IconButton icon="chevronRight" label={t(`calendar_page.after.${view}`)} onClick={() => step(1)} />
          <Button onClick={() => go({ at: today })}>{t("calendar_page.today")}</Button>
        </div>
        <Switch
          label={t("calendar_page.view")}
          value={view}
          choices={[
            { value: "month", label: t("calendar_page.month") },
            { value: "week", label: t("calendar_page.week") },
          ]}
          onChange={(next) => go({ view: next === "week" ? "week" : "month" })}
        />
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={480} />
      ) : narrow ? (
        <div className={css.agenda}>
          {weeks.map((monday) => (
            <div key={monday} className={css.agenda}>
              <WeekTotal week={data.weeks.find((week) => week.monday === monday)} />
              {daysOfWeek(monday).map((day) => (
                <DayCell key={day} long day={cell(day)} {...shared} />
              ))}
            </div>
          ))}
        </div>
      ) : (
        <div className={view === "week" ? `${css.grid} ${css.tall}` : css.grid}>
          {daysOfWeek(first).map((day) => (
            <div key={day} className={css.name}>
              {format.moment(`${day}T00:00:00Z`, { weekday: "short" }, 0)}
            </div>
          ))}
          <div className={css.name}>{t("calendar_page.week")}</div>
          {weeks.map((monday) => [
            ...daysOfWeek(monday).map((day) => (
              <DayCell
                key={day}
                day={cell(day)}
                outside={view === "month" && monthOf(day) !== monthOf(at)}
                {...shared}
              />
            )),
            <WeekTotal key={`${monday}-total`} week={data.weeks.find((week) => week.monday === monday)} />,
          ])}
        </div>
      )}
      <Suspense>
        {opened && <EntryDialog item={opened} onClose={() => setOpened(null)} onMove={moving.move} />}
      </Suspense>
    </Page>
  );
}

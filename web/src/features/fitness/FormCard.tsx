import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Fitness } from "@/api/types";
import { dayLabel, dayNumber, daySplits, isoDay } from "@/charts/days";
import type { Line } from "@/charts/drawing";
import { type Axis, LineChart, type LinePanel } from "@/charts/LineChart";
import { type Format, useFormat } from "@/i18n/format";
import type { FormSpan } from "@/shell/addresses";
import { Card } from "@/ui/Card";
import css from "./Fitness.module.css";
import { firstKnown, shadesOf, viewOf } from "./form";

type Props = { fitness: Fitness; span: FormSpan };

export const dayAxis = (name: string, format: Format): Axis => ({
  name,
  label: (value) => dayLabel(value, format.language),
  splits: daySplits,
  say: (value) => format.moment(`${isoDay(value)}T00:00:00Z`, { dateStyle: "medium" }, 0),
});

/** Fitness and fatigue, their difference below, and the load that made them; years of it, and what is planned. */
export function FormCard({ fitness, span }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const from = firstKnown(fitness);
  const x = useMemo(() => fitness.days.slice(from).map(dayNumber), [fitness, from]);
  const axis = useMemo(() => dayAxis(t("fitness.day"), format), [t, format]);
  const panels = useMemo<LinePanel[]>(() => {
    const future = fitness.future_from ? fitness.days.indexOf(fitness.future_from) - from : null;
    const two = (key: string, label: string, line: Line) => parts(key, label, line, future);
    const cut = (values: readonly (number | null)[]) => values.slice(from);
    const say = (value: number) => format.number(value);
    return [
      {
        key: "fitness",
        tall: true,
        fromZero: true,
        say,
        lines: [
          ...two("fatigue", t("fitness.fatigue"), { values: cut(fitness.fatigue), color: "atl", width: 1.25 }),
          ...two("fitness", t("fitness.fitness"), {
            values: cut(fitness.fitness),
            color: "ctl",
            width: 2,
            fill: "zero",
          }),
        ],
      },
      {
        key: "form",
        zero: true,
        say,
        lines: two("form", t("fitness.form"), { values: cut(fitness.form), color: "tsb", width: 1.5, fill: "zero" }),
      },
      {
        key: "load",
        fromZero: true,
        say,
        lines: [{ key: "load", label: t("fitness.load"), values: cut(fitness.load), color: "muted", bars: true }],
      },
    ];
  }, [fitness, from, format, t]);
  const shades = useMemo(() => shadesOf(fitness), [fitness]);
  const view = useMemo(() => viewOf(span, x), [span, x]);
  const today = fitness.days.indexOf(fitness.today) - from;
  const { fitness_days, fatigue_days, form_day } = fitness.constants;
  return (
    <Card flush>
      <LineChart
        title={t("fitness.form_title")}
        label={t("fitness.form_label")}
        x={x}
        axis={axis}
        panels={panels}
        shades={shades}
        mark={today >= 0 ? dayNumber(fitness.today) : undefined}
        view={view}
        restAt={today >= 0 ? today : null}
        overview
        note={
          <>
            {t("fitness.constants", {
              fitness_days: format.number(fitness_days),
              fatigue_days: format.number(fatigue_days),
            })}{" "}
            {t(`fitness.form_day.${form_day}`)}{" "}
            <Link to="/settings" search={{ tab: "athlete" }}>
              {t("fitness.change")}
            </Link>
            {shades.some(({ color }) => !color) && (
              <span className={css.unknown}>
                <span className={css.shade} aria-hidden="true" /> {t("fitness.unknown_days")}
              </span>
            )}
          </>
        }
      />
    </Card>
  );
}

/** What was done is drawn through, what is planned dashed. */
function parts(key: string, label: string, line: Line, future: number | null) {
  if (future === null) return [{ key, label, ...line }];
  const past = line.values.map((value, at) => (at < future ? value : null));
  const ahead = line.values.map((value, at) => (at >= future - 1 ? value : null));
  return [
    { key, label, ...line, values: past },
    { key: `${key}_ahead`, label: "", ...line, fill: undefined, dash: [6, 4], values: ahead },
  ];
}

import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Curves } from "@/api/types";
import type { Color } from "@/charts/drawing";
import { durationSplits, durationWords, logOf } from "@/charts/durations";
import { type Axis, LineChart, type LinePanel } from "@/charts/LineChart";
import { UNKNOWN, useFormat } from "@/i18n/format";
import css from "./Curves.module.css";

type Props = {
  curves: Curves;
  sport: string;
  perKg: boolean;
  label: string;
  title?: string;
  nameOf: (key: string, afterKj: number) => string;
  tools?: ReactNode;
  /** The activity this is the page of: its own points are no links. */
  here?: string;
};

/** Neighbours far apart, in both themes. */
const COLORS: readonly Color[] = ["accent", "zone-5", "tsb", "ctl", "muted", "atl", "warn", "bad", "zone-7"];
/** Read out below the chart, as everybody compares them. */
const SPOKEN = [5, 15, 60, 300, 1200, 3600];

/** The best of every duration, from a second to hours, for several spans of time on one logarithm. */
export function CurveChart({ curves, sport, perKg, label, title, nameOf, tools, here }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { say, unit } = useMemo(() => {
    if (curves.kind === "speed")
      return {
        say: (value: number) => (value > 0.2 ? format.speed(value, sport).value : UNKNOWN),
        unit: format.speed(1, sport).unit,
      };
    return { say: (value: number) => format.number(value, perKg ? 2 : 0), unit: perKg ? "W/kg" : curves.unit };
  }, [curves, sport, perKg, format]);
  const x = useMemo(() => curves.seconds.map(logOf), [curves]);
  const axis = useMemo<Axis>(
    () => ({
      name: t("curves.duration"),
      label: (value) => durationWords(10 ** value, format.language),
      splits: durationSplits,
      say: (value) => durationWords(10 ** value, format.language),
    }),
    [t, format],
  );
  const panels = useMemo<LinePanel[]>(
    () => [
      {
        key: "curve",
        unit,
        tall: true,
        fromZero: curves.kind === "power",
        say,
        // The first is what the page is about: drawn last, over the others.
        lines: curves.curves
          .map(({ key, after_kj, values }, at) => ({
            key: `${key}.${after_kj}`,
            label: nameOf(key, after_kj),
            values,
            color: COLORS[at % COLORS.length] as Color,
            width: at === 0 ? 2.25 : 1.5,
          }))
          .toReversed(),
      },
    ],
    [curves, unit, say, nameOf],
  );
  const rows = SPOKEN.flatMap((seconds) => {
    const at = curves.seconds.indexOf(seconds);
    return at >= 0 && curves.curves.some(({ values }) => values[at] != null) ? [{ seconds, at }] : [];
  });
  return (
    <>
      <LineChart title={title} label={label} x={x} axis={axis} panels={panels} tools={tools} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={label}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t("curves.duration")}</th>
              {curves.curves.map(({ key, after_kj }) => (
                <th key={`${key}.${after_kj}`} scope="col">
                  {nameOf(key, after_kj)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ seconds, at }) => (
              <tr key={seconds}>
                <th scope="row">{durationWords(seconds, format.language)}</th>
                {curves.curves.map(({ key, after_kj, values, activity_ids }) => {
                  const value = values[at];
                  const id = activity_ids[at];
                  const said = value == null ? UNKNOWN : `${say(value)} ${unit}`;
                  return (
                    <td key={`${key}.${after_kj}`}>
                      {id && id !== here && value != null ? (
                        <Link to="/activities/$id" params={{ id }}>
                          {said}
                        </Link>
                      ) : (
                        said
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { UNKNOWN } from "@/i18n/format";
import type { Axis, LinePanel } from "./LineChart";
import css from "./SampleTable.module.css";

type Props = {
  x: readonly number[];
  axis: Axis;
  panels: readonly LinePanel[];
  from: number;
  to: number;
  most: number;
};

/** The same lines as words: every n-th place, so that the table stays readable. */
export function LineTable({ x, axis, panels, from, to, most }: Props) {
  const { t } = useTranslation();
  const every = Math.max(1, Math.ceil((to - from + 1) / most));
  const rows: number[] = [];
  for (let at = from; at <= to; at += every) rows.push(at);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={css.scroll} tabIndex={0} aria-label={t("charts.table")}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{axis.name}</th>
            {panels.flatMap((panel) =>
              panel.lines.map((line) => (
                <th key={`${panel.key}.${line.key}`} scope="col">
                  {line.label} <span className={css.unit}>{panel.unit}</span>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((at) => (
            <tr key={at}>
              <th scope="row">{axis.say(x[at] ?? 0)}</th>
              {panels.flatMap((panel) =>
                panel.lines.map((line) => {
                  const value = line.values[at];
                  return <td key={`${panel.key}.${line.key}`}>{value == null ? UNKNOWN : panel.say(value)}</td>;
                }),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

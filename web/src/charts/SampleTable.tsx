import { useTranslation } from "react-i18next";
import { clock, UNKNOWN } from "@/i18n/format";
import type { Panel } from "./channels";
import css from "./SampleTable.module.css";
import type { Samples, Span } from "./samples";

const MOST_ROWS = 60;

/** The same samples as words: every n-th of them, exactly as recorded, so that the table stays readable. */
export function SampleTable({ samples, panels, span }: { samples: Samples; panels: readonly Panel[]; span: Span }) {
  const { t } = useTranslation();
  const every = Math.max(1, Math.ceil((span.to - span.from + 1) / MOST_ROWS));
  const rows: number[] = [];
  for (let at = span.from; at <= span.to; at += every) rows.push(at);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={css.scroll} tabIndex={0} aria-label={t("charts.table")}>
      <table className={css.table}>
        <caption className={css.caption}>{t("charts.table_note", { count: every })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("charts.time")}</th>
            {panels.map((panel) => (
              <th key={panel.channel} scope="col">
                {panel.label} <span className={css.unit}>{panel.unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((at) => (
            <tr key={at}>
              <th scope="row">{clock(samples.time[at] ?? 0)}</th>
              {panels.map((panel) => {
                const value = panel.values[at];
                return <td key={panel.channel}>{value == null ? UNKNOWN : panel.say(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PeriodFigure, Sport } from "@/api/types";
import { quantityOf, words } from "@/features/figures/show";
import { isPaced, UNKNOWN, useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import css from "./Periods.module.css";
import { inOrder } from "./periods";

const LONG_S = 3 * 3600;

/** Figures side by side, with which way they moved; what an athlete asks first on top. */
export function PeriodTable({ figures, sport }: { figures: readonly PeriodFigure[]; sport: Sport | undefined }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { first, rest } = inOrder(figures, sport);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={t("compare.periods.figures")}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t("compare.figure")}</th>
              <th scope="col">{t("compare.periods.a")}</th>
              <th scope="col">{t("compare.periods.b")}</th>
              <th scope="col">{t("compare.periods.difference")}</th>
            </tr>
          </thead>
          <tbody>
            {[...first, ...(all ? rest : [])].map((figure) => (
              <Row key={figure.slug} figure={figure} sport={sport} />
            ))}
          </tbody>
        </table>
      </section>
      {!all && rest.length > 0 && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t("compare.all", { count: rest.length })}
        </Button>
      )}
    </>
  );
}

function Row({ figure, sport }: { figure: PeriodFigure; sport: Sport | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { change, share, unit } = figure;
  const say = (value: number) =>
    unit === "s" && Math.abs(value) >= LONG_S && figure.rollup === "sum"
      ? format.hours(value)
      : words(quantityOf(value, figure, sport ?? "", format));
  const cell = (value: number | null) => (value === null ? UNKNOWN : say(value));
  // A difference of speeds is no pace: of those only the share is told. Neither is one of temperatures a temperature.
  const bare = (unit === "m/s" && isPaced(sport ?? "")) || unit === "degC";
  const sign = change === null ? "" : change > 0 ? "+" : change < 0 ? "−" : "±";
  const percent = share === null ? null : `${sign}${format.number(Math.abs(share) * 100)}%`;
  const told = change === null ? UNKNOWN : bare ? (percent ?? UNKNOWN) : `${sign}${say(Math.abs(change))}`;
  const news =
    change === null || change === 0 || !figure.more_is ? undefined : change > 0 === (figure.more_is === "better");
  const how = figure.rollup === "none" ? "" : t(`compare.periods.rollups.${figure.rollup}`);
  return (
    <tr>
      <th scope="row">
        {figure.name} {how && <span className={css.how}>{how}</span>}
      </th>
      <td>{cell(figure.a)}</td>
      <td>{cell(figure.b)}</td>
      <td data-news={news === undefined ? undefined : news ? "good" : "bad"}>
        {told} {!bare && percent && <span className={css.how}>{percent}</span>}
      </td>
    </tr>
  );
}

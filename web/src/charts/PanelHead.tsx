import { useTranslation } from "react-i18next";
import { UNKNOWN } from "@/i18n/format";
import { LOOKS, type Panel } from "./channels";
import type { Plain } from "./samples";
import css from "./TimeChart.module.css";

type Props = { panel: Panel; figures: Plain | null; readout: (element: HTMLElement | null) => void };

export function PanelHead({ panel, figures, readout }: Props) {
  const { t } = useTranslation();
  const say = (value: number | undefined) => (value === undefined ? UNKNOWN : panel.say(value));
  return (
    <div className={css.head}>
      <span className={css.label}>
        <span className={css.swatch} style={{ background: `var(--${LOOKS[panel.channel].color})` }} />
        {panel.label}
        <span className={css.unit}>{panel.unit}</span>
        <strong ref={readout} className={css.now} />
      </span>
      <span className={css.figures}>
        <span>
          {t("charts.mean")} <b>{say(figures?.mean)}</b>
        </span>
        <span>
          {t("charts.max")} <b>{say(figures?.max)}</b>
        </span>
        <span>
          {t("charts.min")} <b>{say(figures?.min)}</b>
        </span>
      </span>
    </div>
  );
}

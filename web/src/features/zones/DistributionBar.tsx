import { useTranslation } from "react-i18next";
import type { Distribution } from "@/api/types";
import { useFormat } from "@/i18n/format";
import css from "./Zones.module.css";

const THIRDS = ["easy", "moderate", "hard"] as const;

/** How the time was shared out between easy, moderate and hard, and what that is called. */
export function DistributionBar({ distribution }: { distribution: Distribution }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { shares, label, index, unknown } = distribution;
  if (!shares) return <p className={css.note}>{unknown?.sentence}</p>;
  const percent = (share: number) => `${format.number(share * 100)}%`;
  return (
    <div className={css.distribution}>
      <p>
        <b>{label}</b>
        {index !== null && (
          <span className={css.note}> {t("zones.polarization", { value: format.number(index, 2) })}</span>
        )}
      </p>
      <div className={css.shares} aria-hidden="true">
        {THIRDS.map((third, at) => (
          <span key={third} data-third={third} style={{ flexGrow: shares[at] ?? 0 }} />
        ))}
      </div>
      <ul className={css.thirds}>
        {THIRDS.map((third, at) => (
          <li key={third}>
            {t(`zones.${third}`)} {percent(shares[at] ?? 0)}
          </li>
        ))}
      </ul>
    </div>
  );
}

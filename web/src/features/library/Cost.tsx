import { useTranslation } from "react-i18next";
import type { LibraryWorkout } from "@/api/types";
import { useFormat } from "@/i18n/format";
import css from "./Library.module.css";

/** What it costs this athlete, and what was taken for granted in saying so. */
export function Cost({ item }: { item: LibraryWorkout }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dose } = item;
  const far = dose.metres === null ? null : format.covered(dose.metres, item.sport);
  const bands = [
    { key: "low", minutes: dose.low },
    { key: "mid", minutes: dose.mid },
    { key: "high", minutes: dose.high },
  ] as const;
  const known = bands.some((band) => band.minutes > 0);
  return (
    <>
      <dl className={css.cost}>
        <div>
          <dt>{t("library_page.cost.time")}</dt>
          <dd>{t("library_page.minutes", { count: dose.minutes })}</dd>
        </div>
        <div>
          <dt>{t("library_page.cost.load")}</dt>
          <dd>{format.number(dose.load)}</dd>
        </div>
        {far && (
          <div>
            <dt>{t("library_page.cost.distance")}</dt>
            <dd>
              {far.value} {far.unit}
            </dd>
          </div>
        )}
        {known &&
          bands.map((band) => (
            <div key={band.key} data-band={band.key}>
              <dt>{t(`library_page.cost.${band.key}`)}</dt>
              <dd>{t("library_page.minutes", { count: Math.round(band.minutes) })}</dd>
            </div>
          ))}
      </dl>
      {item.reasons.length > 0 && (
        <details className={css.small}>
          <summary>{t("library_page.granted")}</summary>
          <ul>
            {item.reasons.map((reason) => (
              <li key={reason}>{t(`library_page.reason.${reason as "no_css"}`)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

import { useTranslation } from "react-i18next";
import type { Activity } from "@/api/types";
import { keyNumbers } from "@/features/activities/keyNumbers";
import { UNKNOWN, useFormat } from "@/i18n/format";
import css from "./Activity.module.css";

export function KeyNumbers({ activity }: { activity: Activity }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className={css.numbers}>
      {keyNumbers(activity, format, t).map(({ key, shown, why }) => (
        <div key={key} className={css.number}>
          <dt>{t(`activities.numbers.${key}`)}</dt>
          {shown ? (
            <dd className={css.value}>
              {shown.value}
              {shown.unit && <span className={css.unit}>{shown.unit}</span>}
            </dd>
          ) : (
            <dd className={css.value}>
              <span className={css.unknown} aria-hidden="true">
                {UNKNOWN}
              </span>
              <span className={css.why}>{why}</span>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

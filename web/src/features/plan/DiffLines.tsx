import { useTranslation } from "react-i18next";
import type { PlanDiff } from "@/api/planTypes";
import css from "./Adapt.module.css";
import { toldLines } from "./telling";

/** Differences as sentences, how many of what first; many are folded away, but none by which hard work is lost. */
export function DiffLines({ diff, most = 12 }: { diff: PlanDiff; most?: number }) {
  const { t } = useTranslation();
  const { shown, folded } = toldLines(diff, most);
  if (shown.length === 0) return <p className={css.small}>{t("plan_page.no_difference")}</p>;
  return (
    <>
      {diff.sentence && <p>{diff.sentence}</p>}
      <ul className={css.changes}>
        {shown.map((line) => (
          <li key={line.key}>{line.sentence}</li>
        ))}
      </ul>
      {folded.length > 0 && (
        <details className={css.changes}>
          <summary>{t("plan_page.and_more", { count: folded.length })}</summary>
          <ul>
            {folded.map((line) => (
              <li key={line.key}>{line.sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

import { useTranslation } from "react-i18next";
import type { PlanDiff } from "@/api/planTypes";
import css from "./Adapt.module.css";

/** Differences as sentences; many are folded away. */
export function DiffLines({ diff, most = 12 }: { diff: PlanDiff; most?: number }) {
  const { t } = useTranslation();
  const lines = [
    ...diff.items.map((change) => ({ key: change.id, sentence: change.sentence })),
    ...diff.fields.map((change) => ({ key: change.field, sentence: change.sentence })),
  ];
  if (lines.length === 0) return <p className={css.small}>{t("plan_page.no_difference")}</p>;
  const rest = lines.slice(most);
  return (
    <>
      <ul className={css.changes}>
        {lines.slice(0, most).map((line) => (
          <li key={line.key}>{line.sentence}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details className={css.changes}>
          <summary>{t("plan_page.and_more", { count: rest.length })}</summary>
          <ul>
            {rest.map((line) => (
              <li key={line.key}>{line.sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

import { useTranslation } from "react-i18next";
import type { Edited } from "@/api/planTypes";
import { ErrorNote } from "@/ui/ErrorState";
import { Icon } from "@/ui/Icon";
import css from "./ItemDialog.module.css";

type Props = { edited: Edited | undefined; error: unknown; waiting: boolean; before: number };

/** The checker's answer to what is not kept yet. */
export function VerdictNote({ edited, error, waiting, before }: Props) {
  const { t } = useTranslation();
  if (error) return <ErrorNote error={error} />;
  if (!edited)
    return (
      <p className={css.answer} role="status">
        {waiting ? t("plan_page.checking") : t("plan_page.unchanged")}
      </p>
    );
  const { violations, judged } = edited.verdict;
  const short = judged.filter((one) => one.state === "short");
  if (violations.length === 0)
    return (
      <div className={css.answer} data-tone="good" role="status">
        <Icon name="check" size={16} />
        <div>
          <p>{t("plan_page.certificate.kept", { count: judged.length })}</p>
          {short.length > 0 && (
            <details>
              <summary>{t("plan_page.certificate.short", { count: short.length })}</summary>
              <ul>
                {short.map((one) => (
                  <li key={one.rule_id}>{one.sentence}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </div>
    );
  return (
    <div className={css.answer} data-tone={violations.length > before ? "bad" : "warn"} role="status">
      <Icon name="warning" size={16} />
      <div>
        <p>{t("plan_page.certificate.broken", { count: violations.length })}</p>
        <ul>
          {violations.map((one) => (
            <li key={`${one.first}${one.sentence}`}>{one.sentence}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

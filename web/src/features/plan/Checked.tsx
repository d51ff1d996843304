import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/planTypes";
import { Icon } from "@/ui/Icon";
import type { Drafting } from "./drafting";
import css from "./ItemDialog.module.css";
import { Turns } from "./Turns";
import { VerdictNote } from "./VerdictNote";

/** What the checker and the forecast say of a form that is not kept yet. */
export function Checked({ plan, drafting }: { plan: Plan; drafting: Drafting }) {
  const { t } = useTranslation();
  const { trial, newer } = drafting;
  return (
    <>
      {newer && (
        <div className={css.answer} data-tone="warn" role="status">
          <Icon name="warning" size={16} />
          <p>{t("plan_page.newer_form")}</p>
        </div>
      )}
      <VerdictNote edited={trial.edited} error={trial.error} waiting={trial.waiting} />
      <Turns plan={plan} trial={trial} />
    </>
  );
}

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Proposals } from "@/api/planTypes";
import css from "./ItemDialog.module.css";

/** Why there is nothing to offer, and the rules in the way where that is why. */
export function NoWay({ offers }: { offers: Proposals | undefined }) {
  const { t } = useTranslation();
  if (offers?.items.length !== 0) return null;
  const clash = offers.clash ?? [];
  return (
    <div className={css.answer} role="status">
      <div>
        <p>{offers.sentence}</p>
        <ul>
          {clash.map((rule) => (
            <li key={rule.sentence}>{rule.sentence}</li>
          ))}
        </ul>
        {clash.length > 0 && <Link to="/plan/rules">{t("plan_page.wizard.edit_rules")}</Link>}
      </div>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import type { Activity } from "@/api/types";
import { Icon } from "@/ui/Icon";
import css from "./Activity.module.css";

export function Losses({ losses }: { losses: Activity["losses"] }) {
  const { t } = useTranslation();
  if (losses.length === 0) return null;
  return (
    <aside className={css.losses} aria-label={t("activities.losses.title")}>
      <Icon name="warning" size={18} />
      <div>
        <p className={css.lossTitle}>{t("activities.losses.title")}</p>
        <ul>
          {losses.map((loss) => (
            <li key={`${loss.code}-${loss.reason}`}>{loss.reason}</li>
          ))}
        </ul>
        <p>{t("activities.losses.kept")}</p>
      </div>
    </aside>
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plan, PlannedItem } from "@/api/planTypes";
import { Button } from "@/ui/Button";
import { Icon } from "@/ui/Icon";
import { followPlan } from "./editing";
import css from "./ItemDialog.module.css";

/** That the workout it became goes its own way, and the way back to the plan's. */
export function Apart({ plan, item }: { plan: Plan; item: PlannedItem }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  if (!item.apart || plan.offer) return null;
  const follow = async () => {
    setBusy(true);
    await followPlan(plan, item, t(`plan_page.apart.done`, { name: item.name }));
    setBusy(false);
  };
  return (
    <div className={css.answer} data-tone="warn">
      <Icon name="warning" size={16} />
      <div>
        <p>{t(`plan_page.apart.${item.apart}`)}</p>
        <Button busy={busy} onClick={() => void follow()}>
          {t(item.apart === "gone" ? "plan_page.apart.put_back" : "plan_page.apart.follow")}
        </Button>
      </div>
    </div>
  );
}

import { useTranslation } from "react-i18next";
import type { Delivery } from "@/api/types";
import { Badge, type Tone } from "@/ui/Badge";
import css from "./Workouts.module.css";

const TONES: Record<Delivery["state"], Tone> = {
  there: "good",
  older: "warn",
  going: "accent",
  leaving: "neutral",
  failed: "bad",
};

/** Where a workout stands besides here. */
export function DeliveryBadges({ delivery }: { delivery: readonly Delivery[] }) {
  const { t } = useTranslation();
  if (delivery.length === 0) return null;
  return (
    <span className={css.badges}>
      {delivery.map((one) => (
        <Badge key={one.connection_id} tone={TONES[one.state]}>
          {t(`workouts_page.delivery.${one.state}`, { name: one.name })}
        </Badge>
      ))}
    </span>
  );
}

import { useTranslation } from "react-i18next";
import type { Morning } from "@/api/types";
import { type Format, type Quantity, useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import css from "./Glance.module.css";

const KG_PER_POUND = 0.45359237;

export function MorningTile({ morning, today }: { morning: Morning; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = quantity(morning.value, morning.unit, format);
  const usual = morning.low !== null && morning.high !== null;
  return (
    <div className={css.tile}>
      <h3>{morning.name}</h3>
      <p className={css.value}>
        <span>{shown.value}</span>
        {shown.unit && <span className={css.unit}>{shown.unit}</span>}
      </p>
      <p>
        {morning.status ? (
          <>
            {morning.recent !== null && (
              <span className={css.note}>
                {t("today.mornings.week", { value: quantity(morning.recent, morning.unit, format).value })}{" "}
              </span>
            )}
            <Badge tone={morning.status === "in" ? "neutral" : "accent"}>{t(`today.mornings.${morning.status}`)}</Badge>
          </>
        ) : (
          <span className={css.note}>{t("today.mornings.unknown")}</span>
        )}
      </p>
      {usual && (
        <p className={css.note}>
          {t("today.mornings.usual", {
            low: quantity(morning.low ?? 0, morning.unit, format).value,
            high: quantity(morning.high ?? 0, morning.unit, format).value,
          })}
        </p>
      )}
      {morning.day !== today && (
        <p className={css.note}>
          {t("today.mornings.earlier", {
            when: format.moment(`${morning.day}T00:00:00Z`, { month: "short", day: "numeric" }, 0),
          })}
        </p>
      )}
    </div>
  );
}

function quantity(value: number, unit: string | null, format: Format): Quantity {
  if (unit === "s") return { value: format.hours(value), unit: "" };
  if (unit === "kg" && format.units === "imperial")
    return { value: format.number(value / KG_PER_POUND, 1), unit: "lb" };
  return { value: format.number(value, unit === "kg" ? 1 : 0), unit: unit ?? "" };
}

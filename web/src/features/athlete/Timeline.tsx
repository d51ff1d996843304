import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Setting, SettingKind, Sport } from "@/api/types";
import { trouble } from "@/features/activities/changes";
import { sportName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button, IconButton } from "@/ui/Button";
import css from "./Athlete.module.css";
import { settingQuantity } from "./figures";
import { takeBack } from "./telling";

const FIRST_SHOWN = 3;

type Props = {
  kind: SettingKind;
  sport: Sport | null;
  items: readonly Setting[];
  onEdit: (setting: Setting) => void;
};

/** The newest first: what holds now, and below it what held before. */
export function Timeline({ kind, sport, items, onEdit }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const sorted = items.toSorted((a, b) => (b.since ?? "").localeCompare(a.since ?? ""));
  const shown = all ? sorted : sorted.slice(0, FIRST_SHOWN);
  const day = (iso: string) => format.moment(`${iso}T00:00:00Z`, { dateStyle: "medium" }, 0);
  return (
    <div className={css.timeline}>
      {(sport || kind.sports.length > 0) && (
        <h4 className={css.sport}>{sport ? sportName(sport, t) : t("athlete.all_sports")}</h4>
      )}
      <ol>
        {shown.map((setting, at) => {
          const { value, unit } = settingQuantity(setting, kind.unit, format);
          const since = setting.since ? t("athlete.since", { day: day(setting.since) }) : t("athlete.from_the_start");
          return (
            <li key={setting.id ?? `${setting.since}`} className={css.entry} data-now={at === 0 || undefined}>
              <span className={css.figure}>
                {value} {unit && <span className={css.unit}>{unit}</span>}
              </span>
              <span className={css.since}>
                {since}
                {setting.source !== "athlete" && <Badge>{t(`athlete.source.${setting.source}`)}</Badge>}
              </span>
              {setting.id && (
                <span className={css.deeds}>
                  <IconButton
                    icon="edit"
                    label={t("athlete.edit", { name: kind.name, since })}
                    onClick={() => onEdit(setting)}
                  />
                  <IconButton
                    icon="trash"
                    label={t("athlete.remove", { name: kind.name, since })}
                    onClick={() => void takeBack(setting).catch(trouble)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {sorted.length > shown.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t("athlete.older", { count: sorted.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

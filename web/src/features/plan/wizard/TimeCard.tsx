import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, TextInput } from "@/ui/Field";
import { useMedia } from "@/ui/useMedia";
import css from "./Availability.module.css";
import { AvailabilityGrid } from "./AvailabilityGrid";
import { WindowList } from "./WindowList";
import wizardCss from "./Wizard.module.css";
import { add, minutesOf, WEEKDAYS, type Window } from "./windows";
import type { Wizard } from "./wish";

const WORKDAYS = WEEKDAYS.slice(0, 5);
const USUAL = {
  mornings: WORKDAYS.map((weekday) => ({ weekday, from: 360, to: 450 })),
  evenings: WORKDAYS.map((weekday) => ({ weekday, from: 1110, to: 1230 })),
  weekend: WEEKDAYS.slice(5).map((weekday) => ({ weekday, from: 420, to: 660 })),
} satisfies Record<string, Window[]>;

type Props = { wizard: Wizard; onChange: (change: Partial<Wizard>) => void };

/** When there is time. Nothing marked: any time will do. */
export function TimeCard({ wizard, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const narrow = useMedia("(max-width: 639px)");
  const { windows } = wizard;
  const change = (next: Window[]) => onChange({ windows: next });
  return (
    <Card title={t("plan_page.wizard.time")}>
      <div className={wizardCss.stack}>
        <p className={wizardCss.words}>{t("plan_page.wizard.time_words")}</p>
        <div className={css.tools}>
          {(["mornings", "evenings", "weekend"] as const).map((usual) => (
            <Button key={usual} icon="plus" onClick={() => change(USUAL[usual].reduce(add, [...windows]))}>
              {t(`plan_page.wizard.usual.${usual}`)}
            </Button>
          ))}
          {windows.length > 0 && (
            <Button look="quiet" onClick={() => change([])}>
              {t("plan_page.wizard.clear")}
            </Button>
          )}
        </div>
        {!narrow && <AvailabilityGrid windows={windows} onChange={change} />}
        <details className={css.exact} open={narrow || undefined}>
          <summary>{t("plan_page.wizard.exact")}</summary>
          <WindowList windows={windows} onChange={change} />
        </details>
        <p className={wizardCss.words} role="status">
          {windows.length === 0
            ? t("plan_page.wizard.any_time")
            : t("plan_page.wizard.open_time", { time: format.hours(minutesOf(windows) * 60) })}
        </p>
        <div className={wizardCss.fields}>
          <Field label={t("plan_page.wizard.hours")} hint={t("plan_page.wizard.hours_hint")}>
            <TextInput
              type="number"
              inputMode="decimal"
              min={0}
              max={60}
              step={0.5}
              value={wizard.hours}
              onChange={(event) => onChange({ hours: event.target.value })}
            />
          </Field>
        </div>
      </div>
    </Card>
  );
}

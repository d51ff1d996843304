import { useTranslation } from "react-i18next";
import { THINGS } from "@/features/library/search";
import { CheckInput, Field, SelectInput, TextInput } from "@/ui/Field";
import { ToggleChips } from "@/ui/ToggleChips";
import { type Happening, PARTS } from "./happening";
import css from "./ItemDialog.module.css";
import { PLAN_SPORTS, planSportName } from "./naming";

type Props = { told: Happening; onChange: (change: Partial<Happening>) => void };

/** From when to when; where it hurts and what it keeps one from; what there is to train with on the way. */
export function HowLong({ told, onChange }: Props) {
  const { t } = useTranslation();
  const { what, things } = told;
  return (
    <>
      <div className={css.fields}>
        {what === "injured" && (
          <Field label={t("plan_page.adapt.part")}>
            <SelectInput
              value={told.part}
              onChange={(next) => onChange({ part: PARTS.find((one) => one === next) ?? "knee" })}
              choices={PARTS.map((one) => ({ value: one, label: t(`plan_page.part.${one}`) }))}
            />
          </Field>
        )}
        <Field label={t("plan_page.adapt.from")}>
          <TextInput
            type="date"
            required
            value={told.from}
            onChange={(event) => onChange({ from: event.target.value })}
          />
        </Field>
        <Field label={t("plan_page.adapt.to")} hint={t("plan_page.adapt.to_hint")}>
          <TextInput
            type="date"
            value={told.to}
            min={told.from}
            onChange={(event) => onChange({ to: event.target.value })}
          />
        </Field>
      </div>
      {what === "injured" && (
        <ToggleChips
          label={t("plan_page.adapt.without")}
          choices={PLAN_SPORTS.map((value) => ({ value, label: planSportName(value, t) }))}
          chosen={told.without}
          onChange={(without) => onChange({ without })}
        />
      )}
      {what === "travelling" && (
        <>
          <CheckInput
            label={t("plan_page.adapt.train_there")}
            checked={things !== null}
            onChange={(on) => onChange({ things: on ? [] : null })}
          />
          {things && (
            <ToggleChips
              label={t("plan_page.adapt.things")}
              choices={THINGS.map((value) => ({ value, label: t(`library_page.needs.${value}`) }))}
              chosen={things}
              onChange={(next) => onChange({ things: next })}
            />
          )}
        </>
      )}
    </>
  );
}

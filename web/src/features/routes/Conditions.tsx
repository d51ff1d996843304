import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Field, TextInput } from "@/ui/Field";
import { askedOf, ON_FOOT, RIDING, speedOf } from "./conditions";
import type { Asked, Estimate } from "./queries";
import css from "./Route.module.css";

type Props = { sport: string; estimate: Estimate | null; asked: Asked; onAsked: (asked: Asked) => void };

/** Everything that went in can be another. What is used now stands in the empty fields. */
export function Conditions({ sport, estimate, asked, onAsked }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [entered, setEntered] = useState<Record<string, string>>({});
  const fields = sport === "cycling" ? RIDING : ON_FOOT;
  const badPace = Boolean(entered.flat_pace?.trim()) && speedOf(entered.flat_pace ?? "") === null;
  const enter = (name: string, value: string) => {
    const next = { ...entered, [name]: value };
    setEntered(next);
    onAsked(askedOf(next));
  };
  const used = (name: string | undefined, digits: number) => {
    const found = estimate?.assumptions.find((one) => one.name === name);
    if (!found) return "";
    return found.values ? found.values.join(",") : format.number(found.value ?? 0, digits);
  };
  return (
    <details className={css.details} open={estimate?.seconds === null || undefined}>
      <summary>{t("routes.estimate.change")}</summary>
      <div className={css.fields}>
        {fields.map(({ name, unit, assumption, digits = 0 }) => {
          const label = t(`routes.estimate.fields.${name}`);
          const noted = name === "chainrings" || name === "cassette" || name === "flat_pace" ? name : null;
          return (
            <Field
              key={name}
              label={unit ? `${label} (${unit})` : label}
              hint={noted && t(`routes.estimate.units.${noted}`)}
              error={name === "flat_pace" && badPace ? t("routes.estimate.bad_pace") : null}
            >
              <TextInput
                inputMode={noted ? "text" : "decimal"}
                maxLength={80}
                value={entered[name] ?? ""}
                placeholder={used(assumption, digits)}
                onChange={(event) => enter(name, event.target.value)}
              />
            </Field>
          );
        })}
      </div>
      {Object.keys(asked).length > 0 && (
        <Button
          look="quiet"
          onClick={() => {
            setEntered({});
            onAsked({});
          }}
        >
          {t("routes.estimate.reset")}
        </Button>
      )}
    </details>
  );
}

import { useTranslation } from "react-i18next";
import type { FieldProblem } from "@/api/problem";
import { PLAN_SPORTS, planSportName } from "@/features/plan/naming";
import { Button, IconButton } from "@/ui/Button";
import { Field, SelectInput } from "@/ui/Field";
import { type Figures, put, wrongAt } from "../told";
import { ChipsFigure } from "./Chips";
import css from "./Form.module.css";
import { figuresOf, listOf, type PartsProps } from "./props";

const ROLES = ["easy", "long", "hard", "strength", "race"] as const;

type OneProps = {
  label: string;
  value: Figures;
  place: string;
  problems: readonly FieldProblem[];
  onChange: (value: Figures) => void;
};

/** Which workouts are meant: all that is told must fit. */
function Selector({ label, value, place, problems, onChange }: OneProps) {
  const { t } = useTranslation();
  const set = (at: string) => (next: unknown) => onChange(put(value, at, next));
  const wrong = (at: string) => wrongAt(problems, `${place}.${at}`)?.detail ?? null;
  const none = { value: "", label: t("rules_page.choice.role.any") };
  const whole = wrongAt(problems, place)?.detail;
  return (
    <fieldset className={css.selector}>
      <legend>{label}</legend>
      <div className={css.pair}>
        <Field label={t("rules_page.field.sport")} error={wrong("sport")}>
          <SelectInput
            value={String(value.sport ?? "")}
            onChange={set("sport")}
            choices={[
              { value: "", label: t("rules_page.any_sport") },
              ...PLAN_SPORTS.map((sport) => ({ value: sport, label: planSportName(sport, t) })),
            ]}
          />
        </Field>
        <Field label={t("rules_page.field.role")} error={wrong("role")}>
          <SelectInput
            value={value.role === "any" ? "" : String(value.role ?? "")}
            onChange={set("role")}
            choices={[none, ...ROLES.map((role) => ({ value: role, label: t(`rules_page.choice.role.${role}`) }))]}
          />
        </Field>
      </div>
      <ChipsFigure
        as="weekdays"
        label={t("rules_page.field.weekdays_only")}
        error={wrong("weekdays")}
        value={value.weekdays}
        onChange={set("weekdays")}
      />
      <details className={css.fold} open={listOf(value.tags).length > 0 || undefined}>
        <summary>{t("rules_page.narrow")}</summary>
        <ChipsFigure
          as="tags"
          label={t("rules_page.field.tags")}
          error={wrong("tags")}
          value={value.tags}
          onChange={set("tags")}
        />
      </details>
      {whole && <p className={css.error}>{whole}</p>}
    </fieldset>
  );
}

export function SelectorFigure({ label, value, place, problems, onChange }: PartsProps) {
  return <Selector label={label} value={figuresOf(value)} place={place} problems={problems} onChange={onChange} />;
}

/** Several such, each of which counts. */
export function SelectorsFigure({ label, value, place, problems, onChange }: PartsProps) {
  const { t } = useTranslation();
  const all: readonly Figures[] = Array.isArray(value) ? value.map(figuresOf) : [];
  return (
    <section className={css.rows} aria-label={label}>
      {all.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing of them is kept apart from the list
        <div key={at} className={css.one}>
          <Selector
            label={all.length > 1 ? `${label} ${at + 1}` : label}
            value={one}
            place={`${place}.${at}`}
            problems={problems}
            onChange={(next) => onChange(all.map((other, there) => (there === at ? next : other)))}
          />
          <IconButton
            icon="close"
            label={t("rules_page.remove", { what: all.length > 1 ? `${label} ${at + 1}` : label })}
            onClick={() => onChange(all.filter((_, there) => there !== at))}
          />
        </div>
      ))}
      <div>
        <Button icon="plus" aria-label={`${label}: ${t("rules_page.another")}`} onClick={() => onChange([...all, {}])}>
          {all.length === 0 ? label : t("rules_page.another")}
        </Button>
      </div>
    </section>
  );
}

import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field, TextInput } from "@/ui/Field";
import type { DurationField, NumberField } from "../fields";
import { hoursAndMinutes, minutesOf, numberOf, shown } from "../told";
import css from "./Form.module.css";
import type { FigureProps } from "./props";

/** What is typed stays as it is typed, also while it is no number yet. */
export function NumberFigure({ field, label, hint, error, value, onChange }: FigureProps & { field: NumberField }) {
  const { times = 1 } = field;
  const [typed, setTyped] = useState(() => shown(value, times));
  return (
    <Field label={label} hint={hint} error={error}>
      <TextInput
        type="number"
        inputMode={field.low < 0 ? undefined : field.whole ? "numeric" : "decimal"}
        min={field.low * times}
        max={field.high * times}
        step={field.whole ? 1 : "any"}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(numberOf(target.value, times));
        }}
      />
    </Field>
  );
}

/** Minutes of a rule, as people tell them. */
export function DurationFigure({ label, hint, error, value, onChange }: FigureProps & { field: DurationField }) {
  const { t } = useTranslation();
  const said = useId();
  const [[hours, minutes], setTyped] = useState(() => hoursAndMinutes(value));
  const type = (next: readonly [string, string]) => {
    setTyped(next);
    onChange(minutesOf(...next));
  };
  return (
    <fieldset className={css.group} aria-describedby={hint || error ? said : undefined}>
      <legend>{label}</legend>
      <div className={css.time}>
        {([t("rules_page.hours"), t("rules_page.minutes")] as const).map((unit, at) => (
          <div key={unit}>
            <TextInput
              type="number"
              inputMode="numeric"
              min={0}
              aria-label={`${label}, ${unit}`}
              aria-invalid={error ? true : undefined}
              data-invalid={error ? "" : undefined}
              value={at === 0 ? hours : minutes}
              onChange={({ target }) => type(at === 0 ? [target.value, minutes] : [hours, target.value])}
            />
            <span aria-hidden="true">{unit}</span>
          </div>
        ))}
      </div>
      {(error || hint) && (
        <p id={said} className={error ? css.error : css.hint}>
          {error ?? hint}
        </p>
      )}
    </fieldset>
  );
}

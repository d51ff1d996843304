import { useId } from "react";
import css from "./ToggleChips.module.css";

type Choice = { value: string; label: string; note?: string };

type Props<Value extends string> = {
  label: string;
  choices: readonly (Choice & { value: Value })[];
  chosen: readonly string[];
  onChange: (chosen: Value[]) => void;
  hint?: string;
  error?: string | null;
};

/** Any number of a few. */
export function ToggleChips<Value extends string>({ label, choices, chosen, onChange, hint, error }: Props<Value>) {
  const said = useId();
  const toggle = (value: Value) =>
    onChange(choices.map((choice) => choice.value).filter((one) => chosen.includes(one) !== (one === value)));
  return (
    <fieldset className={css.chips} aria-describedby={error || hint ? said : undefined}>
      <legend>{label}</legend>
      <div className={css.row}>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            aria-pressed={chosen.includes(choice.value)}
            onClick={() => toggle(choice.value)}
          >
            {choice.label}
            {choice.note && <span className={css.note}>{choice.note}</span>}
          </button>
        ))}
      </div>
      {(error || hint) && (
        <p id={said} className={error ? css.error : css.hint}>
          {error || hint}
        </p>
      )}
    </fieldset>
  );
}

import css from "./ToggleChips.module.css";

type Choice = { value: string; label: string; note?: string };

type Props<Value extends string> = {
  label: string;
  choices: readonly (Choice & { value: Value })[];
  chosen: readonly string[];
  onChange: (chosen: Value[]) => void;
};

/** Any number of a few. */
export function ToggleChips<Value extends string>({ label, choices, chosen, onChange }: Props<Value>) {
  const toggle = (value: Value) =>
    onChange(choices.map((choice) => choice.value).filter((one) => chosen.includes(one) !== (one === value)));
  return (
    <fieldset className={css.chips}>
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
    </fieldset>
  );
}

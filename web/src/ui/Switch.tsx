import css from "./Switch.module.css";

type Choice = { value: string; label: string };

type Props = { label: string; choices: readonly Choice[]; value: string; onChange: (value: string) => void };

/** A few ways to see the same thing, side by side. */
export function Switch({ label, choices, value, onChange }: Props) {
  return (
    <fieldset className={css.switch} aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}

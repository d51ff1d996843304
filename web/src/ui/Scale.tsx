import css from "./Scale.module.css";

type Step = { value: number; label: string };

type Props = {
  label: string;
  ends?: readonly [string, string];
  steps: readonly Step[];
  value: number | null;
  onChange: (value: number | null) => void;
};

/** One of a few in order, or none: pressing the chosen one again takes it away. */
export function Scale({ label, ends, steps, value, onChange }: Props) {
  return (
    <fieldset className={css.scale}>
      <legend>{label}</legend>
      <div className={css.steps}>
        {steps.map((step) => (
          <button
            key={step.value}
            type="button"
            aria-pressed={step.value === value}
            onClick={() => onChange(step.value === value ? null : step.value)}
          >
            {step.label}
          </button>
        ))}
      </div>
      {ends && (
        <div className={css.ends}>
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
    </fieldset>
  );
}

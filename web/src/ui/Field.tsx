import { Field as Base } from "@base-ui/react/field";
import type { ComponentProps, ReactNode } from "react";
import css from "./Field.module.css";

type FieldProps = { label: string; hint?: ReactNode; error?: string | null; children: ReactNode; name?: string };

export function Field({ label, hint, error, children, name }: FieldProps) {
  return (
    <Base.Root className={css.field} name={name} invalid={Boolean(error)}>
      <Base.Label className={css.label}>{label}</Base.Label>
      {children}
      {hint && !error && <Base.Description className={css.hint}>{hint}</Base.Description>}
      {error && (
        <Base.Error className={css.error} match={true}>
          {error}
        </Base.Error>
      )}
    </Base.Root>
  );
}

export function TextInput(props: Omit<ComponentProps<typeof Base.Control>, "className">) {
  return <Base.Control {...props} className={css.input} />;
}

export type Choice = { value: string; label: string };

type SelectProps = { value: string; onChange: (value: string) => void; choices: readonly Choice[]; disabled?: boolean };

/** The platform's own select: it knows every phone and every screen reader. */
export function SelectInput({ value, onChange, choices, disabled }: SelectProps) {
  return (
    <Base.Control
      className={css.input}
      render={
        <select value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      }
    />
  );
}

type CheckProps = { label: string; hint?: string; checked: boolean; onChange: (checked: boolean) => void };

export function CheckInput({ label, hint, checked, onChange }: CheckProps) {
  return (
    <label className={css.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint && <span className={css.hint}>{hint}</span>}
      </span>
    </label>
  );
}

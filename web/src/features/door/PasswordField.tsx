import { useTranslation } from "react-i18next";
import { Field, TextInput } from "@/ui/Field";
import css from "./PasswordField.module.css";
import { SHORTEST, type Strength, strengthOf } from "./strength";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
  about?: readonly string[];
};

const STEPS: Record<Strength, number> = { empty: 0, short: 1, common: 1, fair: 2, good: 3, strong: 4 };

/** For a new password: says in words how it stands, before the server has to. */
export function NewPasswordField({ label, value, onChange, error, about }: Props) {
  const { t } = useTranslation();
  const strength = strengthOf(value, about);
  return (
    <div className={css.field}>
      <Field
        label={label}
        error={error}
        hint={<span data-strength={strength}>{t(`setup.strength.${strength}`, { count: SHORTEST })}</span>}
      >
        <TextInput
          type="password"
          autoComplete="new-password"
          required
          minLength={SHORTEST}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <span className={css.steps} data-strength={strength} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-on={step <= STEPS[strength] || undefined} />
        ))}
      </span>
    </div>
  );
}

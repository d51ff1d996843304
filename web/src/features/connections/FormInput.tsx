import { useTranslation } from "react-i18next";
import type { FormField } from "@/api/types";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { TextArea } from "@/ui/TextArea";

type Props = { field: FormField; value: string; onChange: (value: string) => void };

/** A field as the connector declares it. Secrets are not offered to the browser's memory. */
export function FormInput({ field, value, onChange }: Props) {
  const { t } = useTranslation();
  const hint = field.help ?? (field.name === "password" ? t("connections_page.form.password") : undefined);
  return (
    <Field label={field.label} hint={hint}>
      {field.kind === "choice" ? (
        <SelectInput
          value={value || (field.choices[0] ?? "")}
          onChange={onChange}
          choices={field.choices.map((choice) => ({
            value: choice,
            label: choice || t("connections_page.form.unsaid"),
          }))}
        />
      ) : field.kind === "json" ? (
        <TextArea rows={4} required={field.required} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <TextInput
          type={field.secret || field.kind === "password" ? "password" : field.kind === "number" ? "number" : "text"}
          required={field.required}
          autoComplete={field.secret || field.kind === "password" ? "new-password" : "off"}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

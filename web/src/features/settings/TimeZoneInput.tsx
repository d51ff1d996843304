import { useTranslation } from "react-i18next";
import { Field, SelectInput } from "@/ui/Field";

type Props = { value: string; onChange: (value: string) => void; error?: string | null };

export function TimeZoneInput({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const known = Intl.supportedValuesOf("timeZone");
  const zones = known.includes(value) ? known : [value, ...known];
  return (
    <Field label={t("setup.time_zone")} hint={t("setup.time_zone_hint")} error={error}>
      <SelectInput
        value={value}
        onChange={onChange}
        choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      />
    </Field>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Activity } from "@/api/types";
import { activityName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { Field, SelectInput } from "@/ui/Field";

const OFFERED = 100;

type Props = { ours: Activity; value: string | undefined; onChange: (id: string) => void };

/** The latest of the same sport; one that is not among them can be given in the address. */
export function OtherPicker({ ours, value, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ["activities", "offered", ours.sport],
    queryFn: () =>
      answer(api.GET("/api/v1/activities", { params: { query: { sport: [ours.sport], limit: OFFERED } } })),
  });
  const others = (data?.items ?? []).filter(({ id }) => id !== ours.id);
  const known = others.some(({ id }) => id === value);
  return (
    <Field label={t("compare.with")}>
      <SelectInput
        value={value ?? ""}
        onChange={(id) => id && onChange(id)}
        choices={[
          { value: "", label: t("compare.choose") },
          ...(value && !known ? [{ value, label: t("compare.chosen") }] : []),
          ...others.map((one) => ({
            value: one.id,
            label: `${format.moment(one.start, { dateStyle: "medium" }, one.utc_offset_s)} · ${activityName(one, t)}`,
          })),
        ]}
      />
    </Field>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { fidelityQuery } from "@/api/queries";
import type { Workout } from "@/api/types";
import { buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput } from "@/ui/Field";
import { Icon } from "@/ui/Icon";
import css from "./Workouts.module.css";

const KINDS = ["fit", "zwo", "mrc", "erg", "csv", "txt", "json"] as const;
type Kind = (typeof KINDS)[number];

/** It as a file of another program, told beforehand what that cannot say. */
export function FilesCard({ workout }: { workout: Workout }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>(workout.sport === "cycling" ? "zwo" : "fit");
  const { data, error } = useQuery(fidelityQuery(workout, kind));
  return (
    <Card title={t("workouts_page.files.title")}>
      <div className={css.stack}>
        <Field label={t("workouts_page.files.kind")}>
          <SelectInput
            value={kind}
            onChange={(next) => setKind(KINDS.find((one) => one === next) ?? "fit")}
            choices={KINDS.map((one) => ({ value: one, label: t(`workouts_page.files.kinds.${one}`) }))}
          />
        </Field>
        {data?.exact && <p className={css.small}>{t("workouts_page.files.exact")}</p>}
        {data && data.items.length > 0 && (
          <ul className={css.short}>
            {data.items.map((one) => (
              <li key={`${one.code} ${one.step}`}>
                {one.step === null ? "" : `${t("workouts_page.files.step", { step: one.step + 1 })} `}
                {one.sentence}
              </li>
            ))}
          </ul>
        )}
        <ErrorNote error={error} />
        {data?.possible && (
          <div className={css.buttons}>
            <a className={buttonLook.plain} href={`/api/v1/workouts/${workout.id}/export.${kind}`} download>
              <Icon name="download" size={16} />
              {t("workouts_page.files.take")}
            </a>
          </div>
        )}
      </div>
    </Card>
  );
}

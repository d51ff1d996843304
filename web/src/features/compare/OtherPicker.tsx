import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { activityQuery } from "@/api/queries";
import type { Activity } from "@/api/types";
import { activityName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import css from "./Compare.module.css";

const OtherChooser = lazy(() => import("./OtherChooser"));

type Props = { ours: Activity; value: string | undefined; onChange: (id: string) => void };

/** The chosen one, and a way to choose any other of the same sport. */
export function OtherPicker({ ours, value, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { data: chosen } = useQuery({ ...activityQuery(value ?? ""), enabled: value !== undefined });
  const when = (one: Pick<Activity, "start" | "utc_offset_s">) =>
    format.moment(one.start, { dateStyle: "medium" }, one.utc_offset_s);
  return (
    <div className={css.other}>
      <span className={css.mark} data-side="theirs" />
      <Button icon="search" onClick={() => setOpen(true)}>
        {chosen ? `${activityName(chosen, t)} · ${when(chosen)}` : t("compare.choose")}
      </Button>
      {open && (
        <Suspense>
          <OtherChooser
            ours={ours}
            onClose={() => setOpen(false)}
            onChoose={(id) => {
              setOpen(false);
              onChange(id);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { measurementsQuery } from "@/api/athleteQueries";
import type { Measurement } from "@/api/types";
import { trouble } from "@/features/activities/changes";
import { useFormat } from "@/i18n/format";
import { Button, IconButton } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { type MeasuredField, takeBack, unitOf } from "./measuring";
import css from "./Wellness.module.css";

const MeasureDialog = lazy(() => import("./MeasureDialog"));
const SHOWN = 5;

/** What the athlete measured themselves, and where it is told. */
export function MeasuredCard({ from }: { from: string }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { data } = useQuery(measurementsQuery(from, i18n.language));
  const items = data?.items ?? [];
  const day = (iso: string) => format.moment(`${iso}T00:00:00Z`, { dateStyle: "medium" }, 0);
  const say = ({ kind, name, value }: Measurement["figures"][number]) => {
    const { per, name: unit } = unitOf(kind as MeasuredField, format);
    const shown = format.number(value / per, unit === "bpm" ? 0 : 1);
    return `${name} ${shown}${unit === "%" ? "" : " "}${unit}`;
  };
  return (
    <Card
      title={t("wellness_page.measured.title")}
      aside={
        <Button icon="plus" onClick={() => setOpen(true)}>
          {t("wellness_page.measured.add")}
        </Button>
      }
      flush
    >
      {items.length === 0 ? (
        <p className={css.none}>{t("wellness_page.measured.none")}</p>
      ) : (
        <ul className={css.measured}>
          {items.slice(0, SHOWN).map((item) => (
            <li key={item.day}>
              <time dateTime={item.day}>{day(item.day)}</time>
              <span className={css.figures}>{item.figures.map(say).join(" · ")}</span>
              <IconButton
                icon="trash"
                label={t("wellness_page.measured.remove", { day: day(item.day) })}
                onClick={() => void takeBack(item).catch(trouble)}
              />
            </li>
          ))}
        </ul>
      )}
      {open && (
        <Suspense>
          <MeasureDialog items={items} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Card>
  );
}

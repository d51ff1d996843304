import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sportName } from "@/features/activities/naming";
import { todayIn } from "@/features/plan/calendar";
import { useFormat } from "@/i18n/format";
import { Button, buttonLook } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, TextInput } from "@/ui/Field";
import css from "./Calendar.module.css";
import type { Planned } from "./types";

type Props = { item: Planned; onClose: () => void; onMove: (item: Planned, day: string) => void };

/** A planned workout: what it asks, and another day for it without any dragging. */
export default function EntryDialog({ item, onClose, onMove }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [day, setDay] = useState(item.day);
  const fixed = item.locked || item.event !== null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={item.name}
      actions={
        <>
          {item.workout_id && (
            <Link to="/workouts/$id" params={{ id: item.workout_id }} className={buttonLook.plain}>
              {t("calendar_page.open")}
            </Link>
          )}
          {item.plan_id && item.activity_id === null && item.day >= todayIn(format.timeZone) && (
            <Link
              to="/plan/steps"
              search={{ plan: item.plan_id, item: item.id, from: "calendar" }}
              className={buttonLook.plain}
            >
              {t("plan_page.change_steps")}
            </Link>
          )}
          {item.plan_id && (
            <Link to="/plan" className={buttonLook.plain}>
              {t("calendar_page.open_plan")}
            </Link>
          )}
          <Button look="primary" type="submit" form="move-planned" disabled={fixed || day === "" || day === item.day}>
            {t("calendar_page.move")}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <dl className={css.facts}>
          <div>
            <dt>{t("calendar_page.sport")}</dt>
            <dd>{sportName(item.sport, t)}</dd>
          </div>
          {item.minutes !== null && (
            <div>
              <dt>{t("calendar_page.time")}</dt>
              <dd>{format.hours(item.minutes * 60)}</dd>
            </div>
          )}
          {item.load !== null && (
            <div>
              <dt>{t("calendar_page.load_name")}</dt>
              <dd>{format.number(item.load)}</dd>
            </div>
          )}
        </dl>
        <form
          id="move-planned"
          onSubmit={(event) => {
            event.preventDefault();
            onMove(item, day);
            onClose();
          }}
        >
          <Field label={t("calendar_page.day")} hint={fixed ? t("calendar_page.fixed") : t("calendar_page.keys")}>
            <TextInput type="date" value={day} disabled={fixed} onChange={(event) => setDay(event.target.value)} />
          </Field>
        </form>
      </div>
    </Dialog>
  );
}

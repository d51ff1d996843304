import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { gearQuery, tagsQuery } from "@/api/queries";
import type { Activity } from "@/api/types";
import { Card } from "@/ui/Card";
import { Field, SelectInput } from "@/ui/Field";
import { Scale } from "@/ui/Scale";
import { TagsInput } from "@/ui/TagsInput";
import { TextArea } from "@/ui/TextArea";
import css from "./Activity.module.css";
import { type Edit, saveEdit } from "./edits";

const EFFORTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const FEELS = [1, 2, 3, 4, 5] as const;
const NO_GEAR = "";

/** What only the athlete knows. Each is kept when it is left or chosen; there is nothing to press. */
export default function DetailsCard({ activity }: { activity: Activity }) {
  const { t } = useTranslation();
  const tags = useQuery(tagsQuery);
  const gear = useQuery(gearQuery);
  const [notes, setNotes] = useState(activity.notes ?? "");
  const [kept, setKept] = useState(activity.notes);
  if (kept !== activity.notes) {
    setKept(activity.notes); // undone, or changed on another page
    setNotes(activity.notes ?? "");
  }
  const save = (edit: Edit, before: Edit) => void saveEdit(activity, edit, before).catch(() => undefined);
  const bikes = gear.data?.items.filter(({ id, retired_at }) => !retired_at || id === activity.gear?.id) ?? [];
  const told = (field: "rpe" | "feel") => activity[field] !== null && !activity.own_fields.includes(field);
  return (
    <Card title={t("activities.edit.title")}>
      <div className={css.details}>
        <Field label={t("activities.edit.notes")}>
          <TextArea
            rows={3}
            maxLength={5000}
            value={notes}
            onChange={(event) => setNotes(event.target.value)}
            onBlur={() => {
              const typed = notes.trim() || null;
              if (typed !== activity.notes) save({ notes: typed }, { notes: activity.notes });
            }}
          />
        </Field>
        <TagsInput
          label={t("activities.tags.title")}
          tags={activity.tags}
          known={tags.data?.items.map(({ tag }) => tag) ?? []}
          onChange={(chosen) => save({ tags: chosen }, { tags: activity.tags })}
        />
        <Scale
          label={t("activities.edit.rpe")}
          ends={[t("activities.edit.rpe_easy"), t("activities.edit.rpe_hard")]}
          steps={EFFORTS.map((value) => ({ value, label: String(value) }))}
          value={activity.rpe}
          onChange={(rpe) => save({ rpe }, { rpe: activity.rpe })}
        />
        {told("rpe") && <p className={css.told}>{t("activities.edit.from_watch")}</p>}
        <Scale
          label={t("activities.edit.feel")}
          steps={FEELS.map((value) => ({ value, label: t(`activities.feel.${value}`) }))}
          value={activity.feel}
          onChange={(feel) => save({ feel }, { feel: activity.feel })}
        />
        {told("feel") && <p className={css.told}>{t("activities.edit.from_watch")}</p>}
        {(bikes.length > 0 || activity.gear) && (
          <Field label={t("activities.gear.title")}>
            <SelectInput
              value={activity.gear?.id ?? NO_GEAR}
              onChange={(id) => save({ gear_id: id || null }, { gear_id: activity.gear?.id ?? null })}
              choices={[
                { value: NO_GEAR, label: t("activities.gear.none") },
                ...bikes.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </Field>
        )}
      </div>
    </Card>
  );
}

import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { Problem } from "@/api/problem";
import { tagsQuery } from "@/api/queries";
import type { Sport } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { TagsInput } from "@/ui/TagsInput";
import css from "./BulkDialog.module.css";
import { stale } from "./changes";
import { measures } from "./measures";
import { SPORTS, sportName } from "./naming";

const amount = (typed: string, per = 1) => (typed.trim() && Number(typed) >= 0 ? Number(typed) * per : null);

/** `YYYY-MM-DDTHH:MM` on this clock, as a date field wants it. */
const localNow = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

export default function ManualDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const tags = useQuery(tagsQuery);
  const [sport, setSport] = useState<Sport>("cycling");
  const [form, setForm] = useState({ name: "", start: localNow(), minutes: "", far: "", up: "", heart: "" });
  const [chosen, setChosen] = useState<string[]>([]);
  const per = Object.fromEntries(measures(format, t).map((measure) => [measure.range, measure]));
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/activities", {
          body: {
            sport,
            start: form.start,
            elapsed_s: amount(form.minutes, 60) ?? 0,
            name: form.name.trim() || null,
            distance_m: amount(form.far, per.distance_m?.per),
            ascent_m: amount(form.up, per.ascent_m?.per),
            avg_hr_bpm: amount(form.heart),
            tags: chosen,
          },
        }),
      ),
    onSuccess: ({ id }) => {
      void stale();
      onClose();
      void navigate({ to: "/activities/$id", params: { id } });
    },
  });
  const error = (name: string) => (save.error instanceof Problem ? save.error.field(name) : null);
  const set = (key: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [key]: event.target.value });
  const number = { type: "number", inputMode: "decimal", min: 0, step: "any" } as const;
  const fields = save.error instanceof Problem && save.error.fields.length > 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("activities.manual.title")}
      note={t("activities.manual.note")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="manual" busy={save.isPending}>
            {t("shell.save")}
          </Button>
        </>
      }
    >
      <form
        id="manual"
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label={t("activities.rename.name")} hint={t("activities.rename.hint", { sport: sportName(sport, t) })}>
          <TextInput autoFocus maxLength={200} value={form.name} onChange={set("name")} />
        </Field>
        <div className={css.two}>
          <Field label={t("activities.sport")}>
            <SelectInput
              value={sport}
              onChange={(value) => setSport(value as Sport)}
              choices={SPORTS.map((value) => ({ value, label: sportName(value, t) }))}
            />
          </Field>
          <Field label={t("activities.manual.start")} error={error("start")}>
            <TextInput type="datetime-local" required value={form.start} onChange={set("start")} />
          </Field>
          <Field label={`${t("activities.numbers.duration")} (${per.duration_s?.unit})`} error={error("elapsed_s")}>
            <TextInput {...number} required value={form.minutes} onChange={set("minutes")} />
          </Field>
          <Field label={`${t("activities.numbers.distance")} (${per.distance_m?.unit})`} error={error("distance_m")}>
            <TextInput {...number} value={form.far} onChange={set("far")} />
          </Field>
          <Field label={`${t("activities.numbers.ascent")} (${per.ascent_m?.unit})`} error={error("ascent_m")}>
            <TextInput {...number} value={form.up} onChange={set("up")} />
          </Field>
          <Field label={`${t("activities.numbers.heart")} (bpm)`} error={error("avg_hr_bpm")}>
            <TextInput {...number} value={form.heart} onChange={set("heart")} />
          </Field>
        </div>
        <TagsInput
          label={t("activities.tags.title")}
          tags={chosen}
          known={tags.data?.items.map(({ tag }) => tag) ?? []}
          onChange={setChosen}
        />
        {!fields && <ErrorNote error={save.error} />}
      </form>
    </Dialog>
  );
}

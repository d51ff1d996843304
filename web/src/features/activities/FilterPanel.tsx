import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { gearQuery, tagsQuery } from "@/api/queries";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { ToggleChips } from "@/ui/ToggleChips";
import css from "./FilterPanel.module.css";
import { type Measure, measures, told } from "./measures";
import { SPORTS, sportName } from "./naming";
import { HAS } from "./search";
import { type Change, useFilter } from "./useFilter";

export default function FilterPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search, change, clear } = useFilter();
  const tags = useQuery(tagsQuery);
  const gear = useQuery(gearQuery);
  return (
    <section className={css.panel} aria-label={t("activities.filter.title")}>
      <ToggleChips
        label={t("activities.sport")}
        choices={SPORTS.map((sport) => ({ value: sport, label: sportName(sport, t) }))}
        chosen={search.sport ?? []}
        onChange={(sport) => change({ sport })}
      />
      <div className={css.grid}>
        <Field label={t("activities.filter.from")}>
          <TextInput
            type="date"
            value={search.from ?? ""}
            onChange={({ target }) => change({ from: target.value || undefined })}
          />
        </Field>
        <Field label={t("activities.filter.to")}>
          <TextInput
            type="date"
            value={search.to ?? ""}
            onChange={({ target }) => change({ to: target.value || undefined })}
          />
        </Field>
        {measures(format, t).map((measure) => (
          <Bounds
            key={`${measure.range}-${measure.unit}`}
            measure={measure}
            least={search[`min_${measure.range}`]}
            most={search[`max_${measure.range}`]}
            onChange={change}
          />
        ))}
        {gear.data && gear.data.items.length > 0 && (
          <Field label={t("activities.gear.title")}>
            <SelectInput
              value={search.gear_id ?? ""}
              onChange={(gear_id) => change({ gear_id: gear_id || undefined })}
              choices={[
                { value: "", label: t("activities.filter.any") },
                ...gear.data.items.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </Field>
        )}
      </div>
      {tags.data && tags.data.items.length > 0 && (
        <ToggleChips
          label={t("activities.tags.title")}
          choices={tags.data.items.map(({ tag, count }) => ({ value: tag, label: tag, note: format.number(count) }))}
          chosen={search.tag ?? []}
          onChange={(tag) => change({ tag })}
        />
      )}
      <ToggleChips
        label={t("activities.filter.has")}
        choices={HAS.map((channel) => ({ value: channel, label: t(`activities.has.${channel}`) }))}
        chosen={search.has ?? []}
        onChange={(has) => change({ has: HAS.filter((channel) => has.includes(channel)) })}
      />
      <div className={css.foot}>
        <Button look="quiet" onClick={clear}>
          {t("activities.filter.clear")}
        </Button>
        <Button onClick={onClose}>{t("activities.filter.close")}</Button>
      </div>
    </section>
  );
}

const TYPING_PAUSE_MS = 400;

type BoundsProps = { measure: Measure; least?: number; most?: number; onChange: (change: Change) => void };

function Bounds({ measure, least, most, onChange }: BoundsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.bounds}>
      <legend>
        {measure.label} <span className={css.unit}>{measure.unit}</span>
      </legend>
      {(["min", "max"] as const).map((end) => (
        <Bound
          key={end}
          label={t(`activities.filter.${end}`)}
          value={end === "min" ? least : most}
          per={measure.per}
          onChange={(value) => onChange({ [`${end}_${measure.range}`]: value })}
        />
      ))}
    </fieldset>
  );
}

type BoundProps = { label: string; value?: number; per: number; onChange: (value: number | undefined) => void };

function Bound({ label, value, per, onChange }: BoundProps) {
  const known = value === undefined ? "" : String(told(value, per));
  const [typed, setTyped] = useState(known);
  const [seen, setSeen] = useState(known);
  // The address may change behind our back: a chip taken away, the browser's back.
  if (known !== seen) {
    setSeen(known);
    setTyped(known);
  }
  useEffect(() => {
    if (typed === known) return;
    const amount = Number(typed);
    const wait = setTimeout(() => onChange(typed.trim() && amount >= 0 ? amount * per : undefined), TYPING_PAUSE_MS);
    return () => clearTimeout(wait);
  });
  return (
    <input
      className={css.number}
      type="number"
      inputMode="decimal"
      min={0}
      step="any"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

import i18next from "i18next";
import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { exerciseName } from "@/features/activity/exerciseName";
import { CheckInput, Field, TextInput } from "@/ui/Field";
import type { Lift } from "../model";
import css from "./Editor.module.css";

const figure = (text: string) => (text.trim() === "" || !Number.isFinite(Number(text)) ? null : Number(text));

/** One set: what, how often, how heavy, how much is left. */
export function LiftFields({ lift, onChange }: { lift: Lift; onChange: (lift: Lift) => void }) {
  const { t } = useTranslation();
  const list = useId();
  const slugs = useMemo(() => Object.keys(i18next.t("exercises", { returnObjects: true }) as object), []);
  const bySaid = new Map(slugs.map((slug) => [exerciseName(slug, t).toLowerCase(), slug]));
  const amount = (name: "reps_low" | "reps_high" | "weight_kg" | "rir", label: string, step: number) => (
    <Field label={label}>
      <TextInput
        type="number"
        min={0}
        step={step}
        value={lift[name] ?? ""}
        onChange={(event) => onChange(tidy({ ...lift, [name]: figure(event.target.value) }, name))}
      />
    </Field>
  );
  return (
    <div className={css.fields}>
      <Field label={t("workouts_page.editor.exercise")}>
        <TextInput
          key={lift.exercise}
          list={list}
          defaultValue={exerciseName(lift.exercise, t)}
          onBlur={(event) => {
            const slug = bySaid.get(event.target.value.trim().toLowerCase());
            if (slug && slug !== lift.exercise) onChange({ ...lift, exercise: slug });
            else if (!slug) event.target.value = exerciseName(lift.exercise, t);
          }}
        />
      </Field>
      <datalist id={list}>
        {slugs.map((slug) => (
          <option key={slug} value={exerciseName(slug, t)} />
        ))}
      </datalist>
      {amount("reps_low", t("workouts_page.editor.reps"), 1)}
      {amount("reps_high", t("workouts_page.editor.reps_most"), 1)}
      {amount("weight_kg", t("workouts_page.editor.weight"), 2.5)}
      <Field label={t("workouts_page.editor.of_max")}>
        <TextInput
          type="number"
          min={10}
          max={150}
          value={lift.of_one_rep_max == null ? "" : Math.round(lift.of_one_rep_max * 1000) / 10}
          onChange={(event) => {
            const percent = figure(event.target.value);
            onChange({
              ...lift,
              of_one_rep_max: percent === null ? null : percent / 100,
              ...(percent === null ? {} : { weight_kg: null }),
            });
          }}
        />
      </Field>
      {amount("rir", "RIR", 1)}
      <CheckInput
        label={t("workouts_page.lift.warm_up")}
        checked={lift.warm_up ?? false}
        onChange={(warm_up) => onChange({ ...lift, warm_up })}
      />
    </div>
  );
}

/** Either a weight or a share of the best lift; the most is never below the least. */
function tidy(lift: Lift, changed: string): Lift {
  const made = { ...lift };
  if (changed === "weight_kg" && made.weight_kg != null) made.of_one_rep_max = null;
  if (made.reps_low === 0) made.reps_low = null;
  if (made.reps_high != null && made.reps_high < (made.reps_low ?? 1)) made.reps_high = made.reps_low ?? null;
  return made;
}

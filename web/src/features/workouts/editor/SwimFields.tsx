import { useTranslation } from "react-i18next";
import { CheckInput, Field, SelectInput } from "@/ui/Field";
import type { Swim } from "../model";
import css from "./Editor.module.css";

const STROKES = ["any", "free", "back", "breast", "fly", "medley", "mixed"] as const;
const GEAR = ["fins", "kickboard", "paddles", "pull_buoy", "snorkel"] as const;

/** Stroke, drill, kick and gear; no stroke at all for a rest at the wall. */
export function SwimFields({ swim, onChange }: { swim: Swim | null; onChange: (swim: Swim | null) => void }) {
  const { t } = useTranslation();
  const put = (some: Partial<Swim>) => onChange({ stroke: "any", ...swim, ...some });
  return (
    <div className={css.fields}>
      <Field label={t("workouts_page.editor.stroke")}>
        <SelectInput
          value={swim?.stroke ?? ""}
          onChange={(stroke) => (stroke ? put({ stroke }) : onChange(null))}
          choices={[
            { value: "", label: "–" },
            ...STROKES.map((one) => ({ value: one, label: t(`workouts_page.swim.stroke.${one}`) })),
          ]}
        />
      </Field>
      <CheckInput
        label={t("workouts_page.swim.drill")}
        checked={swim?.drill ?? false}
        onChange={(drill) => put({ drill })}
      />
      <CheckInput
        label={t("workouts_page.swim.kick")}
        checked={swim?.kick ?? false}
        onChange={(kick) => put({ kick })}
      />
      {GEAR.map((one) => (
        <CheckInput
          key={one}
          label={t(`workouts_page.swim.gear.${one}`)}
          checked={swim?.gear?.includes(one) ?? false}
          onChange={(worn) =>
            put({ gear: worn ? [...(swim?.gear ?? []), one] : (swim?.gear ?? []).filter((each) => each !== one) })
          }
        />
      ))}
    </div>
  );
}

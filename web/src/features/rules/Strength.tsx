import { useTranslation } from "react-i18next";
import type { FieldProblem } from "@/api/problem";
import { Switch } from "@/ui/Switch";
import css from "./Edit.module.css";
import { NumberFigure } from "./form/Numbers";
import { USUAL_WEIGHT, wrongAt } from "./told";

const MOST = 100;
const feel = (weight: number) => (weight < 34 ? "light" : weight < 67 ? "middle" : "strong");

type Props = {
  kind: string;
  /** Null: a must. */
  weight: number | null;
  problems: readonly FieldProblem[];
  onChange: (weight: number | null) => void;
};

/** A must, or a wish and how dear it is. */
export function Strength({ kind, weight, problems, onChange }: Props) {
  const { t } = useTranslation();
  const wrong = wrongAt(problems, "strength.soft") ?? wrongAt(problems, "strength");
  return (
    <section className={css.strength} aria-label={t("rules_page.strength.label")}>
      <div className={css.how}>
        <h3>{t("rules_page.strength.label")}</h3>
        {kind !== "preference" && (
          <Switch
            label={t("rules_page.strength.label")}
            value={weight === null ? "hard" : "soft"}
            choices={[
              { value: "hard", label: t("rules_page.strength.hard") },
              { value: "soft", label: t("rules_page.strength.soft") },
            ]}
            onChange={(next) => onChange(next === "hard" ? null : (weight ?? USUAL_WEIGHT))}
          />
        )}
      </div>
      {kind !== "preference" && <p className={css.small}>{t("rules_page.strength.words")}</p>}
      {weight !== null && (
        <div className={css.weight}>
          <NumberFigure
            field={{ at: "soft", as: "number", low: 1, high: MOST, whole: true }}
            label={t("rules_page.strength.weight")}
            hint={t(`rules_page.strength.feel.${feel(weight)}`)}
            error={wrong ? t("rules_page.wrong.from_to_whole", { low: 1, high: MOST }) : null}
            value={weight}
            onChange={(next) => onChange(typeof next === "number" ? next : 0)}
          />
        </div>
      )}
    </section>
  );
}

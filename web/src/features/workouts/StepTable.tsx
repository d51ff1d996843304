import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { type Body, lines } from "./model";
import css from "./Workouts.module.css";
import { endWords, stepWords } from "./words";

/** Every step as written, with what it repeats beneath. */
export function StepTable({ body }: { body: Body }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className={css.steps}>
      {lines(body.steps).map((line) => (
        <li key={line.key} style={{ paddingInlineStart: `calc(var(--space-4) + ${line.depth} * var(--space-5))` }}>
          {line.kind === "repeat" ? (
            <p className={css.repeat}>
              {t("workouts_page.times", { count: line.repeat.times })}
              {line.repeat.skip_last_rest && <span className={css.small}> · {t("workouts_page.skip_last")}</span>}
            </p>
          ) : (
            <div className={css.step} data-intent={line.step.intent}>
              <span className={css.intent}>{t(`workouts_page.intent.${line.step.intent}`)}</span>
              <span className={css.end}>{endWords(line.step.end, body.sport, t, format)}</span>
              <span className={css.what}>{stepWords(line.step, body.sport, t, format).join(" · ")}</span>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

import { useTranslation } from "react-i18next";
import type { FieldProblem } from "@/api/problem";
import { useFormat } from "@/i18n/format";
import { CheckInput, Field, TextInput } from "@/ui/Field";
import { FIELDS, type Field as Figure } from "../fields";
import { type Figures, labelOf, put, wrongAt, wrongWords } from "../told";
import { ChipsFigure } from "./Chips";
import { BodyFigure, ChoiceFigure, EventFigure, MorningFigure, SportFigure, WeekdayFigure } from "./Choices";
import { DaysFigure, ScopeFigure, WindowsFigure } from "./Days";
import css from "./Form.module.css";
import { DurationFigure, NumberFigure } from "./Numbers";
import type { PartsProps } from "./props";
import { SelectorFigure, SelectorsFigure } from "./Selectors";

const WIDE: readonly Figure["as"][] = [
  "body",
  "days",
  "morning",
  "scope",
  "selector",
  "selectors",
  "sports",
  "tags",
  "things",
  "weekdays",
  "windows",
];

type Props = {
  kind: string;
  params: Figures;
  problems: readonly FieldProblem[];
  onChange: (params: Figures) => void;
};

/** The figures of a rule, each as what it is: hours, weekdays, sports, days. What is wrong is told where it is. */
export function FiguresForm({ kind, params, problems, onChange }: Props) {
  const { t } = useTranslation();
  const wrong = useWrong();
  const nothing = wrongAt(problems, "params");
  const fields = (FIELDS[kind] ?? []).filter(({ as, at }) => as !== "fixed" && (as !== "scope" || at in params));
  return (
    <>
      {nothing && (
        <p className={css.error} role="alert">
          {nothing.code === "rule_nothing" ? t("rules_page.wrong.nothing") : nothing.detail}
        </p>
      )}
      <div className={css.figures}>
        {fields.map((field) => {
          const place = `params.${field.at}`;
          const value = params[field.at];
          return (
            <div key={field.at} className={WIDE.includes(field.as) ? css.wide : undefined}>
              <OneFigure
                field={field}
                label={t(`rules_page.field.${labelOf(field, params)}`)}
                hint={field.hint && t(`rules_page.hint.${field.hint}`)}
                error={wrong(field, value, wrongAt(problems, place))}
                value={value}
                place={place}
                problems={problems}
                onChange={(next) => onChange(put(params, field.at, next))}
              />
            </div>
          );
        })}
      </div>
    </>
  );
}

function OneFigure({ field, ...figure }: PartsProps) {
  switch (field.as) {
    case "number":
      return <NumberFigure {...figure} field={field} />;
    case "duration":
      return <DurationFigure {...figure} field={field} />;
    case "choice":
      return <ChoiceFigure {...figure} field={field} />;
    case "sport":
      return <SportFigure {...figure} field={field} any={field.any} />;
    case "sports":
    case "tags":
    case "things":
    case "weekdays":
      return <ChipsFigure {...figure} as={field.as} />;
    case "weekday":
      return <WeekdayFigure {...figure} field={field} />;
    case "body":
      return <BodyFigure {...figure} field={field} />;
    case "event":
      return <EventFigure {...figure} field={field} />;
    case "morning":
      return <MorningFigure {...figure} field={field} />;
    case "days":
      return <DaysFigure {...figure} field={field} />;
    case "windows":
      return <WindowsFigure {...figure} field={field} />;
    case "selector":
      return <SelectorFigure {...figure} field={field} />;
    case "selectors":
      return <SelectorsFigure {...figure} field={field} />;
    case "scope":
      return <ScopeFigure {...figure} />;
    case "flag":
      return (
        <CheckInput
          label={figure.label}
          hint={figure.hint}
          checked={figure.value !== false}
          onChange={figure.onChange}
        />
      );
    case "text":
    case "date":
    case "clock":
      return (
        <Field label={figure.label} hint={figure.hint} error={figure.error}>
          <TextInput
            type={({ text: "text", date: "date", clock: "time" } as const)[field.as]}
            maxLength={field.as === "text" ? 400 : undefined}
            value={String(figure.value ?? "")}
            onChange={({ target }) => figure.onChange(target.value)}
          />
        </Field>
      );
    case "fixed":
      return null;
  }
}

/** What is wrong with a figure, in the athlete's words and units. */
function useWrong() {
  const { t } = useTranslation();
  const format = useFormat();
  return (field: Figure, value: unknown, problem: FieldProblem | undefined): string | null => {
    if (!problem) return null;
    const words = wrongWords(field, value, problem.code);
    if (!words) return problem.detail;
    const { key, low = 0, high = 0 } = words;
    const say = (one: number) => (key === "times" ? format.hours(one * 60) : format.number(one, one % 1 ? 1 : 0));
    return t(`rules_page.wrong.${key}`, { low: say(low), high: say(high) });
  };
}

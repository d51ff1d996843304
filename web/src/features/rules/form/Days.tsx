import { useTranslation } from "react-i18next";
import { WindowList } from "@/features/plan/wizard/WindowList";
import { clockOf, minutesAt, WEEKDAYS, type Window } from "@/features/plan/wizard/windows";
import { Button, IconButton } from "@/ui/Button";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { type Figures, put, wrongAt } from "../told";
import { ChipsFigure } from "./Chips";
import css from "./Form.module.css";
import { figuresOf, type PartsProps } from "./props";

type Span = { from: string; to: string };

const spanOf = (one: unknown): Span => {
  if (typeof one === "string") return { from: one, to: "" };
  const { from, to } = figuresOf(one);
  return { from: String(from ?? ""), to: String(to ?? "") };
};
const written = ({ from, to }: Span) => (to === "" || to === from ? from : { from, to });

/** Days and stretches of days; without an end it is one day. */
export function DaysFigure({ label, value, place, problems, onChange }: PartsProps) {
  const { t } = useTranslation();
  const all = Array.isArray(value) ? value.map(spanOf) : [];
  const set = (at: number, change: Partial<Span>) =>
    onChange(all.map((one, there) => written(there === at ? { ...one, ...change } : one)));
  const wrong = (at: number, end: "from" | "to") => {
    const here = wrongAt(problems, `${place}.${at}.${end}`);
    const found = here ?? (end === "from" ? wrongAt(problems, `${place}.${at}`) : undefined);
    if (!found) return null;
    return all[at]?.[end] ? found.detail : t("rules_page.wrong.needed");
  };
  return (
    <fieldset className={css.group}>
      <legend>{label}</legend>
      <div className={css.rows}>
        {all.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing of them is kept apart from the list
          <div key={at} className={css.row}>
            <Field label={t("rules_page.field.first_day")} error={wrong(at, "from")}>
              <TextInput type="date" value={one.from} onChange={({ target }) => set(at, { from: target.value })} />
            </Field>
            <Field label={t("rules_page.field.last_day")} error={wrong(at, "to")}>
              <TextInput
                type="date"
                min={one.from}
                value={one.to}
                onChange={({ target }) => set(at, { to: target.value })}
              />
            </Field>
            <IconButton
              icon="trash"
              label={t("rules_page.remove", { what: one.from || label })}
              onClick={() => onChange(all.filter((_, there) => there !== at).map(written))}
            />
          </div>
        ))}
      </div>
      <div>
        <Button icon="plus" onClick={() => onChange([...all.map(written), ""])}>
          {t("rules_page.add_days")}
        </Button>
      </div>
    </fieldset>
  );
}

/** Hours of a week, to the minute. */
export function WindowsFigure({ label, error, value, onChange }: PartsProps) {
  const windows: Window[] = (Array.isArray(value) ? value.map(figuresOf) : []).flatMap((one) => {
    const weekday = WEEKDAYS.find((day) => day === one.weekday);
    const [from, to] = [minutesAt(String(one.start)), minutesAt(String(one.end), true)];
    return weekday === undefined || from === null || to === null ? [] : [{ weekday, from, to }];
  });
  return (
    <fieldset className={css.group}>
      <legend>{label}</legend>
      <WindowList
        windows={windows}
        onChange={(next) =>
          onChange(next.map(({ weekday, from, to }) => ({ weekday, start: clockOf(from), end: clockOf(to) })))
        }
      />
      {error && <p className={css.error}>{error}</p>}
    </fieldset>
  );
}

const PHASES = ["base", "build", "peak", "taper", "recovery"] as const;

/** Where a rule holds; nothing told: always. */
export function ScopeFigure({ value, place, problems, onChange }: Omit<PartsProps, "field" | "label" | "error">) {
  const { t } = useTranslation();
  const scope: Figures = figuresOf(value);
  const set = (at: string) => (next: unknown) => onChange(put(scope, at, next));
  const wrong = (at: string) => wrongAt(problems, `${place}.${at}`)?.detail ?? null;
  return (
    <div className={css.figures}>
      <Field label={t("rules_page.from")} error={wrong("from")}>
        <TextInput type="date" value={String(scope.from ?? "")} onChange={({ target }) => set("from")(target.value)} />
      </Field>
      <Field label={t("rules_page.to")} error={wrong("to")}>
        <TextInput type="date" value={String(scope.to ?? "")} onChange={({ target }) => set("to")(target.value)} />
      </Field>
      <div className={css.wide}>
        <ChipsFigure
          as="weekdays"
          label={t("rules_page.field.weekdays_only")}
          error={wrong("weekdays")}
          value={scope.weekdays}
          onChange={set("weekdays")}
        />
      </div>
      <Field label={t("rules_page.field.phase")} error={wrong("phase")}>
        <SelectInput
          value={String(scope.phase ?? "")}
          onChange={set("phase")}
          choices={[
            { value: "", label: t("rules_page.any_phase") },
            ...PHASES.map((phase) => ({ value: phase, label: t(`plan_page.phase.${phase}`) })),
          ]}
        />
      </Field>
    </div>
  );
}

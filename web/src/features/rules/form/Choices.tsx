import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { PARTS } from "@/features/plan/happening";
import { PLAN_SPORTS, planSportName } from "@/features/plan/naming";
import { WEEKDAYS } from "@/features/plan/wizard/windows";
import { type Choice, Field, SelectInput, TextInput } from "@/ui/Field";
import type { ChoiceField } from "../fields";
import { rulesQuery } from "../queries";
import css from "./Form.module.css";
import type { FigureProps } from "./props";

/** One of a few; what a rule names beyond them is among them. */
function OneOf({ label, hint, error, value, choices, onChange }: FigureProps & { choices: readonly Choice[] }) {
  const told = String(value ?? "");
  const all = choices.some((one) => one.value === told) ? choices : [...choices, { value: told, label: told || "—" }];
  return (
    <Field label={label} hint={hint} error={error}>
      <SelectInput value={told} choices={all} onChange={onChange} />
    </Field>
  );
}

export function ChoiceFigure({ field, value, ...figure }: FigureProps & { field: ChoiceField }) {
  const { t } = useTranslation();
  const words = t(`rules_page.choice.${field.from}`, { returnObjects: true }) as Record<string, string>;
  const choices = field.of.map((one) => ({ value: one, label: words[one || "none"] ?? one }));
  return <OneOf {...figure} field={field} value={value ?? field.usual} choices={choices} />;
}

export function SportFigure({ any = false, ...figure }: FigureProps & { any?: boolean }) {
  const { t } = useTranslation();
  const sports = PLAN_SPORTS.map((value) => ({ value, label: planSportName(value, t) }));
  return (
    <OneOf
      {...figure}
      value={figure.value ?? (any ? "any" : "")}
      choices={any ? [{ value: "any", label: t("rules_page.any_sport") }, ...sports] : sports}
    />
  );
}

export function WeekdayFigure(figure: FigureProps) {
  const { t } = useTranslation();
  return <OneOf {...figure} choices={WEEKDAYS.map((value) => ({ value, label: t(`rules_page.weekday.${value}`) }))} />;
}

const SIDES = ["left", "right"] as const;
const ALSO = ["head", "illness", "fatigue"] as const;

/** Where it hurts, and on which side. */
export function BodyFigure({ label, ...figure }: FigureProps) {
  const { t } = useTranslation();
  const told = String(figure.value ?? "");
  const side = SIDES.find((one) => told.endsWith(`_${one}`)) ?? "";
  const part = side ? told.slice(0, -side.length - 1) : told;
  const join = (body: string, half: string) => figure.onChange(half ? `${body}_${half}` : body);
  return (
    <div className={css.pair}>
      <OneOf
        {...figure}
        label={label}
        value={part}
        choices={[
          ...PARTS.map((value) => ({ value: value as string, label: t(`plan_page.part.${value}`) })),
          ...ALSO.map((value) => ({ value, label: t(`rules_page.part.${value}`) })),
        ]}
        onChange={(body) => join(String(body), side)}
      />
      <Field label={t("rules_page.field.side")}>
        <SelectInput
          value={side}
          onChange={(half) => join(part, half)}
          choices={[
            { value: "", label: t("rules_page.side.none") },
            ...SIDES.map((value) => ({ value, label: t(`rules_page.side.${value}`) })),
          ]}
        />
      </Field>
    </div>
  );
}

/** Every A or B event, or one by its name. */
export function EventFigure(figure: FigureProps) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(rulesQuery(i18n.language));
  const named = (data?.items ?? []).flatMap(({ kind, params }) => (kind === "event" ? [String(params.name)] : []));
  return (
    <OneOf
      {...figure}
      choices={[
        { value: "A", label: t("rules_page.every_event", { priority: "A" }) },
        { value: "B", label: t("rules_page.every_event", { priority: "B" }) },
        ...[...new Set(named)].map((value) => ({ value, label: value })),
      ]}
    />
  );
}

/** A day is meant that nobody has told yet: no date, which the server says. */
const SOME_DAY = "day";

/** On the event's morning, or on that of a day. */
export function MorningFigure({ label, error, value, onChange }: FigureProps) {
  const { t } = useTranslation();
  const day = value === undefined || value === "event" ? null : String(value);
  return (
    <div className={css.pair}>
      <Field label={label}>
        <SelectInput
          value={day === null ? "event" : "day"}
          onChange={(next) => onChange(next === "event" ? "event" : SOME_DAY)}
          choices={[
            { value: "event", label: t("rules_page.choice.morning.event") },
            { value: "day", label: t("rules_page.choice.morning.day") },
          ]}
        />
      </Field>
      {day !== null && (
        <Field label={t("rules_page.field.date")} error={error}>
          <TextInput
            type="date"
            value={day === SOME_DAY ? "" : day}
            onChange={({ target }) => onChange(target.value || SOME_DAY)}
          />
        </Field>
      )}
    </div>
  );
}

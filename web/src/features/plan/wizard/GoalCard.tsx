import { useTranslation } from "react-i18next";
import { Button, IconButton } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { ToggleChips } from "@/ui/ToggleChips";
import { addDays } from "../calendar";
import { PLAN_SPORTS, planSportName } from "../naming";
import css from "./Wizard.module.css";
import { type EventDraft, type Filled, GOALS, type Wizard, withDay } from "./wish";

const PRIORITIES = ["A", "B", "C"] as const;

type Props = { wizard: Filled; assumed: boolean; today: string; onChange: (change: Partial<Wizard>) => void };

/** What for, with which sports, towards which days. */
export function GoalCard({ wizard, assumed, today, onChange }: Props) {
  const { t } = useTranslation();
  const change = (key: number, next: Partial<EventDraft>) =>
    onChange({ events: wizard.events.map((event) => (event.key === key ? { ...event, ...next } : event)) });
  const another = () =>
    onChange({
      goalType: "event",
      events: [
        ...wizard.events,
        {
          key: Math.max(0, ...wizard.events.map(({ key }) => key)) + 1,
          name: "",
          date: addDays(today, 7 * 12),
          priority: wizard.events.length === 0 ? "A" : "B",
          sport: wizard.sports.find((sport) => sport !== "strength") ?? "bike",
          minutes: "",
        },
      ],
    });
  return (
    <Card title={t("plan_page.wizard.goal")}>
      <div className={css.stack}>
        <div className={css.fields}>
          <Field label={t("plan_page.wizard.goal_type")}>
            <SelectInput
              value={wizard.goalType}
              onChange={(next) => onChange({ goalType: GOALS.find((one) => one === next) ?? "fitness" })}
              choices={GOALS.map((one) => ({ value: one, label: t(`plan_page.wizard.goals.${one}`) }))}
            />
          </Field>
          <Field label={t("plan_page.goal")} hint={t("plan_page.wizard.goal_hint")}>
            <TextInput value={wizard.goal} onChange={(event) => onChange({ goal: event.target.value })} />
          </Field>
          <Field label={t("plan_page.wizard.plan_name")}>
            <TextInput value={wizard.name} onChange={(event) => onChange({ name: event.target.value })} />
          </Field>
        </div>
        <ToggleChips
          label={t("plan_page.wizard.sports")}
          choices={PLAN_SPORTS.map((value) => ({ value, label: planSportName(value, t) }))}
          chosen={wizard.sports}
          onChange={(sports) => onChange({ sports })}
        />
        {assumed && <p className={css.words}>{t("plan_page.wizard.sports_assumed")}</p>}
        {wizard.events.map((event, at) => (
          <fieldset key={event.key} className={css.event}>
            <legend>{t("plan_page.wizard.event", { number: at + 1 })}</legend>
            <div className={css.fields}>
              <Field label={t("plan_page.name")}>
                <TextInput value={event.name} onChange={({ target }) => change(event.key, { name: target.value })} />
              </Field>
              <Field label={t("plan_page.day")}>
                <TextInput
                  type="date"
                  required
                  min={today}
                  value={event.date}
                  onChange={({ target }) => onChange(withDay(wizard, event.key, target.value, today))}
                />
              </Field>
              <Field label={t("plan_page.wizard.sport")}>
                <SelectInput
                  value={event.sport}
                  onChange={(next) => change(event.key, { sport: PLAN_SPORTS.find((one) => one === next) ?? "bike" })}
                  choices={PLAN_SPORTS.map((value) => ({ value, label: planSportName(value, t) }))}
                />
              </Field>
              <Field label={t("plan_page.wizard.priority")}>
                <SelectInput
                  value={event.priority}
                  onChange={(next) => change(event.key, { priority: PRIORITIES.find((one) => one === next) ?? "A" })}
                  choices={PRIORITIES.map((value) => ({ value, label: t(`plan_page.wizard.priorities.${value}`) }))}
                />
              </Field>
              <Field label={t("plan_page.wizard.duration")}>
                <TextInput
                  type="number"
                  inputMode="numeric"
                  min={1}
                  max={2880}
                  value={event.minutes}
                  onChange={({ target }) => change(event.key, { minutes: target.value })}
                />
              </Field>
            </div>
            <IconButton
              icon="trash"
              label={t("plan_page.wizard.remove_event", { number: at + 1 })}
              onClick={() => onChange({ events: wizard.events.filter((one) => one.key !== event.key) })}
            />
          </fieldset>
        ))}
        <div>
          <Button icon="plus" onClick={another}>
            {t("plan_page.wizard.add_event")}
          </Button>
        </div>
        <div className={css.fields}>
          <Field label={t("plan_page.wizard.first")}>
            <TextInput
              type="date"
              min={today}
              required
              value={wizard.first}
              onChange={(event) => onChange({ first: event.target.value })}
            />
          </Field>
          {wizard.events.length === 0 && (
            <Field label={t("plan_page.wizard.weeks")}>
              <TextInput
                type="number"
                inputMode="numeric"
                min={1}
                max={104}
                value={wizard.weeks}
                onChange={(event) => onChange({ weeks: event.target.value })}
              />
            </Field>
          )}
        </div>
      </div>
    </Card>
  );
}

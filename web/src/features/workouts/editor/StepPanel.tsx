import { useTranslation } from "react-i18next";
import { Button } from "@/ui/Button";
import { CheckInput, Field, SelectInput, TextInput } from "@/ui/Field";
import { type Body, type Item, isRepeat, type Step } from "../model";
import css from "./Editor.module.css";
import { LiftFields } from "./LiftFields";
import { SwimFields } from "./SwimFields";
import { TargetFields } from "./TargetFields";
import { insertAfter, itemAt, move, nextTo, type Path, removeAt, replaceAt, takeIn, unwrap, wrap } from "./tree";

const INTENTS = ["warm_up", "work", "recovery", "rest", "cool_down", "other"] as const;
const ENDS = [
  "time",
  "distance",
  "lap_press",
  "reps",
  "energy",
  "heart_rate_above",
  "heart_rate_below",
  "power_above",
  "power_below",
] as const;
const BEGIN: Record<string, number> = {
  time: 300,
  distance: 1000,
  reps: 8,
  energy: 200,
  heart_rate_above: 150,
  heart_rate_below: 120,
  power_above: 250,
  power_below: 150,
  send_off: 105,
};

type Props = {
  body: Body;
  chosen: Path | null;
  onChoose: (path: Path | null) => void;
  onDraw: (body: Body, join?: string) => void;
};

export const fresh = (sport: string): Step =>
  sport === "strength"
    ? { intent: "work", end: { kind: "reps", value: 8 }, lift: { exercise: "barbell_back_squat", reps_low: 8 } }
    : sport === "swimming"
      ? { intent: "work", end: { kind: "distance", value: 100 }, swim: { stroke: "free" } }
      : { intent: "work", end: { kind: "time", value: 300 } };

/** The chosen step in full, and what can be done with it and with the repeat around it. */
export function StepPanel({ body, chosen, onChoose, onDraw }: Props) {
  const { t } = useTranslation();
  const put = (steps: Item[], to: Path | null = chosen) => {
    onDraw({ ...body, steps });
    onChoose(to);
  };
  const item = chosen && itemAt(body.steps, chosen);
  if (!chosen || !item || isRepeat(item))
    return (
      <div className={css.panel}>
        <p className={css.small}>{t("workouts_page.editor.choose")}</p>
        <Button icon="plus" onClick={() => put(insertAfter(body.steps, [], fresh(body.sport)), [body.steps.length])}>
          {t("workouts_page.editor.add")}
        </Button>
      </div>
    );
  const change = (some: Partial<Step>, join?: string) =>
    onDraw(
      { ...body, steps: replaceAt(body.steps, chosen, { ...item, ...some }) },
      join && `${join} ${chosen.join(".")}`,
    );
  const shift = (by: -1 | 1) => {
    const moved = move(body.steps, chosen, by);
    put(moved.items, moved.path);
  };
  const outer = chosen.slice(0, -1);
  const repeat = outer.length ? itemAt(body.steps, outer) : undefined;
  return (
    <div className={css.panel}>
      <div className={css.buttons}>
        <Button icon="plus" onClick={() => put(insertAfter(body.steps, chosen, fresh(body.sport)), nextTo(chosen, 1))}>
          {t("workouts_page.editor.add_after")}
        </Button>
        <Button
          icon="copy"
          onClick={() => put(insertAfter(body.steps, chosen, structuredClone(item)), nextTo(chosen, 1))}
        >
          {t("workouts_page.editor.duplicate")}
        </Button>
        <Button onClick={() => shift(-1)}>{t("workouts_page.editor.earlier")}</Button>
        <Button onClick={() => shift(1)}>{t("workouts_page.editor.later")}</Button>
        <Button icon="trash" look="danger" onClick={() => put(removeAt(body.steps, chosen), null)}>
          {t("workouts_page.delete")}
        </Button>
      </div>
      {repeat && isRepeat(repeat) ? (
        <div className={css.fields}>
          <Field label={t("workouts_page.editor.times")}>
            <TextInput
              type="number"
              min={1}
              max={100}
              value={repeat.times}
              onChange={(event) => {
                const times = Math.min(100, Math.max(1, Math.round(Number(event.target.value) || 1)));
                onDraw(
                  { ...body, steps: replaceAt(body.steps, outer, { ...repeat, times }) },
                  `times ${outer.join(".")}`,
                );
              }}
            />
          </Field>
          <CheckInput
            label={t("workouts_page.skip_last")}
            checked={repeat.skip_last_rest ?? false}
            onChange={(skip_last_rest) => put(replaceAt(body.steps, outer, { ...repeat, skip_last_rest }))}
          />
          <Button disabled={!itemAt(body.steps, nextTo(outer, 1))} onClick={() => put(takeIn(body.steps, outer))}>
            {t("workouts_page.editor.take_in")}
          </Button>
          <Button
            onClick={() =>
              put(unwrap(body.steps, outer), [...outer.slice(0, -1), (outer.at(-1) ?? 0) + (chosen.at(-1) ?? 0)])
            }
          >
            {t("workouts_page.editor.unwrap")}
          </Button>
        </div>
      ) : (
        <div className={css.buttons}>
          <Button icon="retry" onClick={() => put(wrap(body.steps, chosen, 4), [...chosen, 0])}>
            {t("workouts_page.editor.wrap")}
          </Button>
        </div>
      )}
      <div className={css.fields}>
        <Field label={t("workouts_page.editor.intent")}>
          <SelectInput
            value={item.intent}
            onChange={(next) => change({ intent: INTENTS.find((one) => one === next) ?? "work" })}
            choices={INTENTS.map((one) => ({ value: one, label: t(`workouts_page.intent.${one}`) }))}
          />
        </Field>
        <Field label={t("workouts_page.editor.end")}>
          <SelectInput
            value={item.end.kind}
            onChange={(kind) => change({ end: kind === "lap_press" ? { kind } : { kind, value: BEGIN[kind] ?? 60 } })}
            choices={(body.sport === "swimming" ? [...ENDS, "send_off" as const] : ENDS).map((one) => ({
              value: one,
              label: t(`workouts_page.editor.ends.${one}`),
            }))}
          />
        </Field>
        {item.end.kind !== "lap_press" && (
          <Length
            kind={item.end.kind}
            value={item.end.value ?? 0}
            onChange={(value) => change({ ...ofSet(item, value), end: { kind: item.end.kind, value } }, "length")}
          />
        )}
      </div>
      {item.lift && (
        <LiftFields lift={item.lift} onChange={(lift) => change({ lift, ...countOf(item, lift) }, "lift")} />
      )}
      {body.sport === "swimming" && <SwimFields swim={item.swim ?? null} onChange={(swim) => change({ swim })} />}
      <TargetFields
        sport={body.sport}
        targets={item.targets ?? []}
        onChange={(targets) => change({ targets }, "targets")}
      />
      <Field label={t("workouts_page.editor.note")}>
        <TextInput
          value={item.note ?? ""}
          maxLength={500}
          onChange={(event) => change({ note: event.target.value || null }, "note")}
        />
      </Field>
    </div>
  );
}

/** A set tells its own repetitions, which go with the length of its step. */
const ofSet = (step: Step, value: number): Partial<Step> =>
  step.lift && step.end.kind === "reps" && step.lift.reps_low != null
    ? {
        lift: {
          ...step.lift,
          reps_low: step.lift.reps_high == null ? value : Math.min(step.lift.reps_low, value),
          ...(step.lift.reps_high == null ? {} : { reps_high: value }),
        },
      }
    : {};
const countOf = (step: Step, lift: NonNullable<Step["lift"]>): Partial<Step> => {
  const reps = lift.reps_high ?? lift.reps_low;
  return step.end.kind === "reps" && reps ? { end: { kind: "reps", value: reps } } : {};
};

/** Minutes and seconds for a time, plain figures for the rest. */
function Length({ kind, value, onChange }: { kind: string; value: number; onChange: (value: number) => void }) {
  const { t } = useTranslation();
  const timed = kind === "time" || kind === "send_off";
  if (!timed)
    return (
      <Field label={t("workouts_page.editor.how_much")}>
        <TextInput
          type="number"
          min={1}
          step={1}
          value={value}
          onChange={(event) => Number(event.target.value) > 0 && onChange(Number(event.target.value))}
        />
      </Field>
    );
  const [minutes, seconds] = [Math.floor(value / 60), Math.round(value % 60)];
  const put = (some: number, rest: number) => some * 60 + rest > 0 && onChange(some * 60 + rest);
  return (
    <>
      <Field label={t("workouts_page.editor.minutes")}>
        <TextInput
          type="number"
          min={0}
          value={minutes}
          onChange={(event) => put(Math.max(0, Math.round(Number(event.target.value))), seconds)}
        />
      </Field>
      <Field label={t("workouts_page.editor.seconds")}>
        <TextInput
          type="number"
          min={0}
          max={59}
          step={5}
          value={seconds}
          onChange={(event) => put(minutes, Math.max(0, Math.round(Number(event.target.value))))}
        />
      </Field>
    </>
  );
}

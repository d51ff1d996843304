import type { TFunction } from "i18next";
import { exerciseName } from "@/features/activity/exerciseName";
import { clock, type Format } from "@/i18n/format";
import type { End, Lift, Step, Swim, Target } from "./model";

const between = (low: string, high: string) => (low === high ? low : `${low}–${high}`);
const percent = (share: number, format: Format) => format.number(share * 100);

const WORDED_ENDS = ["energy", "heart_rate_above", "heart_rate_below", "power_above", "power_below"] as const;

/** How long a step is, in the words of its sport. */
export function endWords(end: End, sport: string, t: TFunction, format: Format): string {
  const value = end.value ?? 0;
  if (end.kind === "time") return clock(value);
  if (end.kind === "distance") {
    const far = sport === "swimming" || value < 1000 ? format.swum(value) : format.distance(value);
    return `${far.value} ${far.unit}`;
  }
  if (end.kind === "reps") return t("workouts_page.end.reps", { count: value });
  if (end.kind === "send_off") return t("workouts_page.end.send_off", { value: clock(value) });
  const worded = WORDED_ENDS.find((kind) => kind === end.kind);
  return worded ? t(`workouts_page.end.${worded}`, { value: format.number(value) }) : t("workouts_page.end.lap_press");
}

const UNITS = { power: "W", heart_rate: "bpm", cadence: "/min", rpe: "", speed: "" };

function absolute(target: Target, sport: string, format: Format, t: TFunction): string {
  const { measure, low, high } = target;
  if (measure === "rpe") return t("workouts_page.rpe", { value: between(format.number(low), format.number(high)) });
  if (measure !== "speed") return `${between(format.number(low), format.number(high))} ${UNITS[measure]}`;
  const [slow, fast] = [format.speed(low, sport), format.speed(high, sport)];
  return `${between(slow.value, fast.value)} ${slow.unit}`;
}

export function targetWords(target: Target, sport: string, t: TFunction, format: Format): string {
  const { measure, scale, low, high } = target;
  const shown = ((): string => {
    if (scale === "zone") return t("workouts_page.zone", { zone: between(format.number(low), format.number(high)) });
    if (scale === "offset_100") {
      const signed = (value: number) => `${value > 0 ? "+" : ""}${format.number(value)}`;
      return low === 0 && high === 0
        ? t("workouts_page.css_even")
        : t("workouts_page.css", { offset: between(signed(low), signed(high)) });
    }
    if (scale === "of_threshold")
      return `${between(percent(low, format), percent(high, format))} % ${measure === "rpe" ? "" : t(`workouts_page.of.${measure}`)}`.trim();
    if (scale === "of_max")
      return `${between(percent(low, format), percent(high, format))} % ${t("workouts_page.of_max")}`;
    return absolute(target, sport, format, t);
  })();
  const named = scale === "zone" ? `${t(`workouts_page.measure.${measure}`)} ${shown}` : shown;
  return target.ramp ? `${named} (${t("workouts_page.ramp")})` : named;
}

const STROKES = ["any", "free", "back", "breast", "fly", "medley", "mixed"] as const;
const GEAR = ["fins", "kickboard", "paddles", "pull_buoy", "snorkel"] as const;

function swimWords(swim: Swim, t: TFunction): string[] {
  const stroke = STROKES.find((one) => one === swim.stroke);
  return [
    ...(stroke && stroke !== "any" ? [t(`workouts_page.swim.stroke.${stroke}`)] : []),
    ...(swim.drill ? [t("workouts_page.swim.drill")] : []),
    ...(swim.kick ? [t("workouts_page.swim.kick")] : []),
    ...GEAR.filter((one) => swim.gear?.includes(one)).map((one) => t(`workouts_page.swim.gear.${one}`)),
  ];
}

function liftWords(lift: Lift, t: TFunction, format: Format): string[] {
  const reps =
    lift.reps_low == null
      ? null
      : between(format.number(lift.reps_low), format.number(lift.reps_high ?? lift.reps_low));
  return [
    exerciseName(lift.exercise, t),
    ...(reps ? [t("workouts_page.lift.reps", { reps })] : []),
    ...(lift.weight_kg != null ? [`${format.number(lift.weight_kg, lift.weight_kg % 1 ? 1 : 0)} kg`] : []),
    ...(lift.of_one_rep_max != null
      ? [t("workouts_page.lift.of_max", { share: percent(lift.of_one_rep_max, format) })]
      : []),
    ...(lift.rir != null ? [t("workouts_page.lift.rir", { count: lift.rir })] : []),
    ...(lift.warm_up ? [t("workouts_page.lift.warm_up")] : []),
    ...(lift.superset ? [t("workouts_page.lift.superset", { name: lift.superset })] : []),
  ];
}

/** What to do, beside how long. */
export const stepWords = (step: Step, sport: string, t: TFunction, format: Format): string[] => [
  ...(step.lift ? liftWords(step.lift, t, format) : []),
  ...(step.swim ? swimWords(step.swim, t) : []),
  ...(step.targets ?? []).map((target) => targetWords(target, sport, t, format)),
  ...(step.note ? [step.note] : []),
];

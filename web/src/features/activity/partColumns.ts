import type { TFunction } from "i18next";
import type { Activity } from "@/api/types";
import { clock, type Format, isPaced, type Quantity } from "@/i18n/format";
import { exerciseName } from "./exerciseName";
import type { Column } from "./PartTable";

export type Lap = Activity["laps"][number];
export type GymSet = Activity["sets"][number];

const KG_PER_POUND = 0.45359237;
/** Watches count one foot; runners both. */
const FEET = 2;
const STROKES = ["freestyle", "backstroke", "breaststroke", "butterfly", "drill", "mixed", "im"] as const;

/** The first of these fields the device wrote. */
const figure = (lap: Lap, ...names: string[]): number | null => {
  for (const name of names) {
    const value = lap.fields[name];
    if (typeof value === "number") return value;
  }
  return null;
};

const say = (value: number | null, show: (value: number) => Quantity | string): string | null => {
  if (value === null) return null;
  const shown = show(value);
  return typeof shown === "string" ? shown : `${shown.value} ${shown.unit}`;
};

/** `barbell_back_squat` is how a watch says it. */
const readable = (name: string) => {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const strokeName = (lap: Lap, t: TFunction) => {
  const said = lap.fields.swim_stroke;
  if (typeof said !== "string") return null;
  const known = STROKES.find((stroke) => stroke === said);
  return known ? t(`activities.strokes.${known}`) : readable(said);
};

export const isRest = (lap: Lap) => lap.fields.length_type === "idle";

export function lapColumns(activity: Activity, format: Format, t: TFunction): Column<Lap>[] {
  const swim = activity.sport === "swimming";
  const speed = (value: number) => (value > 0 ? format.speed(value, activity.sport) : "0");
  return [
    {
      key: "duration",
      label: t("activities.numbers.duration"),
      show: (lap) => clock(figure(lap, "total_timer_time") ?? lap.end_s - lap.start_s),
    },
    {
      key: "distance",
      label: t("activities.numbers.distance"),
      show: (lap) => say(figure(lap, "total_distance"), (value) => format.covered(value, activity.sport)),
    },
    {
      key: "stroke",
      label: t("activities.parts.stroke"),
      words: true,
      show: (lap) => (swim ? strokeName(lap, t) : null),
    },
    {
      key: "speed",
      label: t(isPaced(activity.sport) ? "activities.numbers.pace" : "activities.numbers.speed"),
      show: (lap) => say(figure(lap, "enhanced_avg_speed", "avg_speed"), speed),
    },
    {
      key: "power",
      label: t("activities.numbers.power"),
      show: (lap) => say(figure(lap, "avg_power"), (value) => `${format.number(value)} W`),
    },
    {
      key: "heart",
      label: t("activities.numbers.heart"),
      show: (lap) => say(figure(lap, "avg_heart_rate"), (value) => `${format.number(value)} bpm`),
    },
    {
      key: "cadence",
      label: t("activities.parts.cadence"),
      show: (lap) =>
        swim
          ? null
          : say(figure(lap, "avg_cadence", "avg_running_cadence"), (value) =>
              isPaced(activity.sport) ? `${format.number(value * FEET)} spm` : `${format.number(value)} rpm`,
            ),
    },
    {
      key: "strokes",
      label: t("activities.parts.strokes"),
      show: (lap) => (swim ? say(figure(lap, "total_strokes"), (value) => format.number(value)) : null),
    },
    swolf(format, t),
    {
      key: "ascent",
      label: t("activities.numbers.ascent"),
      show: (lap) => (swim ? null : say(figure(lap, "total_ascent"), (value) => format.height(value))),
    },
  ];
}

/** Only where the device wrote one: it is not computed here. */
const swolf = (format: Format, t: TFunction): Column<Lap> => ({
  key: "swolf",
  label: t("activities.parts.swolf"),
  show: (lap) => say(figure(lap, "swolf", "avg_swolf"), (value) => format.number(value)),
});

export function lengthColumns(format: Format, t: TFunction): Column<Lap>[] {
  return [
    {
      key: "stroke",
      label: t("activities.parts.stroke"),
      words: true,
      show: (length) => (isRest(length) ? t("activities.parts.rest") : strokeName(length, t)),
    },
    {
      key: "duration",
      label: t("activities.numbers.duration"),
      show: (length) => clock(figure(length, "total_timer_time") ?? length.end_s - length.start_s),
    },
    {
      key: "speed",
      label: t("activities.parts.pace"),
      show: (length) =>
        say(figure(length, "avg_speed"), (value) => (value > 0 ? format.speed(value, "swimming") : "0")),
    },
    {
      key: "strokes",
      label: t("activities.parts.strokes"),
      show: (length) => say(figure(length, "total_strokes"), (value) => format.number(value)),
    },
    {
      key: "rate",
      label: t("activities.parts.stroke_rate"),
      show: (length) => say(figure(length, "avg_swimming_cadence"), (value) => `${format.number(value)} /min`),
    },
    swolf(format, t),
  ];
}

export function setColumns(format: Format, t: TFunction): Column<GymSet>[] {
  const weight = (kg: number) =>
    format.units === "metric" ? `${format.number(kg, kg % 1 ? 1 : 0)} kg` : `${format.number(kg / KG_PER_POUND)} lb`;
  return [
    {
      key: "exercise",
      label: t("activities.parts.exercise"),
      words: true,
      show: (one) => (one.kind === "rest" ? t("activities.parts.rest") : one.exercise && exerciseName(one.exercise, t)),
    },
    { key: "reps", label: t("activities.parts.reps"), show: (one) => say(one.reps, (value) => format.number(value)) },
    { key: "weight", label: t("activities.parts.weight"), show: (one) => say(one.weight_kg, weight) },
    { key: "duration", label: t("activities.numbers.duration"), show: (one) => say(one.duration_s, clock) },
    {
      key: "distance",
      label: t("activities.numbers.distance"),
      show: (one) => say(one.distance_m ?? null, (value) => format.covered(value, "strength")),
    },
    {
      key: "rpe",
      label: t("activities.parts.rpe"),
      show: (one) => say(one.rpe ?? null, (value) => format.number(value, value % 1 ? 1 : 0)),
    },
  ];
}

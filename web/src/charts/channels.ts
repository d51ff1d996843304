import type { TFunction } from "i18next";
import { type Format, isPaced, UNKNOWN } from "@/i18n/format";
import type { Color, Drawing } from "./drawing";

/** What was recorded, and what is made of it, in the order they stand below each other. */
export const CHARTED = [
  "power",
  "w_balance",
  "heart_rate",
  "altitude",
  "speed",
  "gap",
  "cadence",
  "temperature",
] as const;

export type Charted = (typeof CHARTED)[number];

type Look = { color: Color; tall: boolean; fromZero: boolean };

export const LOOKS: Record<Charted, Look> = {
  power: { color: "ctl", tall: true, fromZero: true },
  w_balance: { color: "accent", tall: false, fromZero: false },
  heart_rate: { color: "bad", tall: true, fromZero: false },
  altitude: { color: "muted", tall: false, fromZero: false },
  speed: { color: "tsb", tall: false, fromZero: true },
  gap: { color: "good", tall: false, fromZero: true },
  cadence: { color: "atl", tall: false, fromZero: true },
  temperature: { color: "warn", tall: false, fromZero: false },
};

export type Panel = {
  channel: Charted;
  label: string;
  unit: string;
  values: readonly (number | null)[];
  say: (value: number) => string;
  /** Told as time per distance: the panel then shows the range run in, for nobody runs at a pace of nothing. */
  paced?: boolean;
  /** Stretches worth seeing in this panel, in seconds. */
  marked?: readonly { from: number; to: number }[];
};

const METRES_PER_FOOT = 0.3048;
const MS_TO_KMH = 3.6;
const MS_TO_MPH = 2.236936;
/** Slower than this is standing: a pace of hours says nothing. */
const STANDING_MS = 0.3;

/** From what was recorded to what is read: unit conversion only. */
export function panelOf(
  channel: Charted,
  recorded: readonly (number | null)[],
  format: Format,
  t: TFunction,
  sport = "cycling",
): Panel {
  const imperial = format.units === "imperial";
  const label = t(`charts.channels.${channel}`);
  const scaled = (factor: number, offset = 0) =>
    recorded.map((value) => (value === null ? null : value * factor + offset));
  const plain = (unit: string, digits = 0, values: readonly (number | null)[] = recorded): Panel => ({
    channel,
    label,
    unit,
    values,
    say: (value) => format.number(value, digits),
  });
  switch (channel) {
    case "power":
      return plain("W");
    case "w_balance":
      return plain("kJ", 1, scaled(1 / 1000));
    case "heart_rate":
      return plain("bpm");
    case "cadence":
      return plain(sport === "swimming" ? t("charts.strokes_per_min") : "rpm");
    case "altitude":
      return imperial ? plain("ft", 0, scaled(1 / METRES_PER_FOOT)) : plain("m");
    case "gap":
    case "speed":
      if (isPaced(sport))
        return {
          channel,
          label: channel === "gap" ? label : t("charts.pace"),
          unit: format.speed(1, sport).unit,
          values: recorded,
          paced: true,
          say: (value) => (value < STANDING_MS ? UNKNOWN : format.speed(value, sport).value),
        };
      return imperial ? plain("mph", 1, scaled(MS_TO_MPH)) : plain("km/h", 1, scaled(MS_TO_KMH));
    case "temperature":
      return imperial ? plain("°F", 0, scaled(9 / 5, 32)) : plain("°C");
  }
}

export function drawingOf(panel: Panel, toX: (seconds: number) => number): Drawing {
  const { color, fromZero } = LOOKS[panel.channel];
  return {
    lines: [{ values: panel.values, color, fill: panel.channel === "w_balance" ? undefined : "floor" }],
    fromZero: fromZero && !panel.paced,
    zero: panel.channel === "w_balance",
    shades: panel.marked?.map(({ from, to }) => ({ min: toX(from), max: toX(to), color, edges: false })),
    number: panel.paced ? panel.say : undefined,
  };
}

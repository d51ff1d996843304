import type { TFunction } from "i18next";
import type { Format } from "@/i18n/format";
import type { ChartTheme } from "./chartTheme";

export const CHARTED = ["power", "heart_rate", "altitude", "speed", "cadence", "temperature"] as const;

export type Charted = (typeof CHARTED)[number];

type Look = { color: keyof ChartTheme; tall: boolean; fromZero: boolean };

export const LOOKS: Record<Charted, Look> = {
  power: { color: "ctl", tall: true, fromZero: true },
  heart_rate: { color: "bad", tall: true, fromZero: false },
  altitude: { color: "muted", tall: false, fromZero: false },
  speed: { color: "tsb", tall: false, fromZero: true },
  cadence: { color: "atl", tall: false, fromZero: true },
  temperature: { color: "warn", tall: false, fromZero: false },
};

export type Panel = {
  channel: Charted;
  label: string;
  unit: string;
  digits: number;
  values: readonly (number | null)[];
};

const METRES_PER_FOOT = 0.3048;
const MS_TO_KMH = 3.6;
const MS_TO_MPH = 2.236936;

/** From what was recorded to what is read: unit conversion only. */
export function panelOf(channel: Charted, recorded: readonly (number | null)[], format: Format, t: TFunction): Panel {
  const imperial = format.units === "imperial";
  const label = t(`charts.channels.${channel}`);
  const scaled = (factor: number, offset = 0) =>
    recorded.map((value) => (value === null ? null : value * factor + offset));
  switch (channel) {
    case "power":
      return { channel, label, unit: "W", digits: 0, values: recorded };
    case "heart_rate":
      return { channel, label, unit: "bpm", digits: 0, values: recorded };
    case "cadence":
      return { channel, label, unit: "rpm", digits: 0, values: recorded };
    case "altitude":
      return imperial
        ? { channel, label, unit: "ft", digits: 0, values: scaled(1 / METRES_PER_FOOT) }
        : { channel, label, unit: "m", digits: 0, values: recorded };
    case "speed":
      return imperial
        ? { channel, label, unit: "mph", digits: 1, values: scaled(MS_TO_MPH) }
        : { channel, label, unit: "km/h", digits: 1, values: scaled(MS_TO_KMH) };
    case "temperature":
      return imperial
        ? { channel, label, unit: "°F", digits: 0, values: scaled(9 / 5, 32) }
        : { channel, label, unit: "°C", digits: 0, values: recorded };
  }
}

import type { TFunction } from "i18next";

const NAMED = [
  "power",
  "heart_rate",
  "altitude",
  "speed",
  "cadence",
  "temperature",
  "distance",
  "latitude",
  "longitude",
  "grade",
  "left_right_balance",
  "vertical_oscillation",
  "stance_time",
  "vertical_ratio",
  "step_length",
  "respiration_rate",
] as const;

/** A name where we have one, else the device's own, readable. */
export function channelName(channel: string, t: TFunction): string {
  const named = NAMED.find((name) => name === channel);
  return named ? t(`charts.channels.${named}`) : channel.replace(/^dev:/, "").replaceAll("_", " ");
}

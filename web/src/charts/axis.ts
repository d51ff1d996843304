import { clock } from "@/i18n/format";

export type XKind = "time" | "distance";

export const TIME_STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 43_200, 86_400,
];
export const DISTANCE_STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200];

/** Seconds appear only where the ticks need them. */
export function timeLabel(seconds: number, step: number): string {
  if (step < 60 || seconds < 60) return clock(seconds);
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes}:00` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:00`;
}

export const distanceLabel = (value: number, step: number) => value.toFixed(step >= 1 ? 0 : step >= 0.1 ? 1 : 2);

/** Hours as an axis has room for them: 7:30. */
export const hourAndMinute = (seconds: number) =>
  `${Math.floor(seconds / 3600)}:${String(Math.round((seconds % 3600) / 60)).padStart(2, "0")}`;

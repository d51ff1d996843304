import type { Format } from "@/i18n/format";

export const LEVELS = ["down", "flat", "easy", "hard", "steep", "wall"] as const;
export type Level = (typeof LEVELS)[number];

const BOUNDS: readonly [number, Level][] = [
  [-0.02, "down"],
  [0.02, "flat"],
  [0.05, "easy"],
  [0.08, "hard"],
  [0.12, "steep"],
];

/** Which of a few colours a grade has; the number always stands beside it. */
export const levelOf = (grade: number): Level => BOUNDS.find(([below]) => grade < below)?.[1] ?? "wall";

export const percent = (grade: number, format: Format, digits = 1) => `${format.number(grade * 100, digits)}%`;

import type { TFunction } from "i18next";
import type { CertifiedRule } from "@/api/planTypes";
import type { Format } from "@/i18n/format";
import type { Tone } from "@/ui/Badge";

export const STATE_TONES: Record<CertifiedRule["state"], Tone> = {
  kept: "good",
  broken: "bad",
  short: "warn",
  not_weighed: "neutral",
};

const CONCERN = ["broken", "short", "kept", "not_weighed"] as const;

/** What is broken first, then what falls short; the tightest of the kept before the roomy. */
export function byConcern(rules: readonly CertifiedRule[]): CertifiedRule[] {
  const share = ({ slack, limit }: CertifiedRule) =>
    slack === undefined || !limit ? Number.POSITIVE_INFINITY : slack / Math.abs(limit);
  return rules.toSorted(
    (a, b) => CONCERN.indexOf(a.state) - CONCERN.indexOf(b.state) || (share(a) < share(b) ? -1 : 1),
  );
}

const UNITS = ["sessions", "days", "hours", "load", "percent", "km", "ctl", "tsb"] as const;
type Unit = (typeof UNITS)[number];
const isUnit = (unit: string): unit is Unit => (UNITS as readonly string[]).includes(unit);

/** A figure of the checker in the words of its unit; one it has no words for stands alone. */
export function figureWords(value: number, unit: string, t: TFunction, format: Format): string {
  if (unit === "minutes") return value < 0 ? `−${format.hours(-value * 60)}` : format.hours(value * 60);
  const digits = Number.isInteger(value) ? 0 : 1;
  const figure = format.number(value, digits).replace("-", "−");
  return isUnit(unit) ? t(`plan_page.unit.${unit}`, { count: value, figure }) : figure;
}

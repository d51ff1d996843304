import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/shell/session";
import type { Language } from "./index";

export type Units = "metric" | "imperial";

/** What stands where a value is not known; never 0. */
export const UNKNOWN = "—";

const METRES_PER_MILE = 1609.344;
const METRES_PER_FOOT = 0.3048;
const METRES_PER_YARD = 0.9144;
const PACED = new Set(["running", "walking", "hiking"]);

/** Told as time per distance rather than distance per time. */
export const isPaced = (sport: string) => sport === "swimming" || PACED.has(sport);

/** With `digits` after the point where hundredths decide, as over a hundred metres. */
export function clock(seconds: number, digits = 0): string {
  const unit = 10 ** digits;
  const whole = Math.round(seconds * unit) / unit;
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = (whole % 60).toFixed(digits).padStart(digits ? digits + 3 : 2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}

export type Quantity = { value: string; unit: string };

export class Format {
  constructor(
    readonly language: Language,
    readonly units: Units,
    readonly timeZone: string,
  ) {}

  number(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  }

  /** Metres in the unit distances are told in. */
  get perDistanceUnit(): number {
    return this.units === "metric" ? 1000 : METRES_PER_MILE;
  }

  distance(metres: number): Quantity {
    const value = metres / this.perDistanceUnit;
    return { value: this.number(value, value < 10 ? 2 : 1), unit: this.units === "metric" ? "km" : "mi" };
  }

  /** As swimmers and their pools count. */
  swum(metres: number): Quantity {
    return this.units === "metric"
      ? { value: this.number(metres), unit: "m" }
      : { value: this.number(metres / METRES_PER_YARD), unit: "yd" };
  }

  /** How far in the words of the sport. */
  covered(metres: number, sport: string): Quantity {
    return sport === "swimming" ? this.swum(metres) : this.distance(metres);
  }

  height(metres: number): Quantity {
    return this.units === "metric"
      ? { value: this.number(metres), unit: "m" }
      : { value: this.number(metres / METRES_PER_FOOT), unit: "ft" };
  }

  get second(): string {
    return this.language === "ko" ? "초" : "s";
  }

  /** Whole hours and minutes, for sums. */
  hours(seconds: number): string {
    const minutes = Math.round(seconds / 60);
    const unit = (value: number, name: "hour" | "minute") =>
      new Intl.NumberFormat(this.language, { style: "unit", unit: name, unitDisplay: "narrow" }).format(value);
    if (minutes < 60) return unit(minutes, "minute");
    const whole = unit(Math.floor(minutes / 60), "hour");
    return minutes % 60 === 0 ? whole : `${whole} ${unit(minutes % 60, "minute")}`;
  }

  /** Pace on foot, per 100 m in water, speed otherwise. */
  speed(metresPerSecond: number, sport: string): Quantity {
    const mile = this.units === "imperial";
    if (sport === "swimming") return { value: clock(100 / metresPerSecond), unit: "/100m" };
    if (PACED.has(sport))
      return { value: clock((mile ? METRES_PER_MILE : 1000) / metresPerSecond), unit: mile ? "/mi" : "/km" };
    const perHour = (metresPerSecond * 3600) / (mile ? METRES_PER_MILE : 1000);
    return { value: this.number(perHour, 1), unit: mile ? "mph" : "km/h" };
  }

  /** `utcOffset` in seconds when the device knew it: the day and hour the athlete saw on the wrist. */
  moment(iso: string, options: Intl.DateTimeFormatOptions, utcOffset?: number | null): string {
    const known = typeof utcOffset === "number";
    const at = new Date(Date.parse(iso) + (known ? utcOffset * 1000 : 0));
    return new Intl.DateTimeFormat(this.language, { ...options, timeZone: known ? "UTC" : this.timeZone }).format(at);
  }

  ago(iso: string, now: number = Date.now()): string {
    const seconds = (Date.parse(iso) - now) / 1000;
    const steps: [Intl.RelativeTimeFormatUnit, number][] = [
      ["day", 86_400],
      ["hour", 3600],
      ["minute", 60],
    ];
    const words = new Intl.RelativeTimeFormat(this.language, { numeric: "auto" });
    for (const [unit, length] of steps)
      if (Math.abs(seconds) >= length) return words.format(Math.round(seconds / length), unit);
    return words.format(0, "second");
  }

  size(bytes: number): string {
    const units = ["B", "kB", "MB", "GB"];
    const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
    return `${this.number(bytes / 1000 ** step, step > 1 ? 1 : 0)} ${units[step]}`;
  }

  list(words: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: "conjunction" }).format(words);
  }
}

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function useFormat(): Format {
  const { i18n } = useTranslation();
  const me = useMe();
  const { units = "metric", time_zone: zone = browserZone() } = me ?? {};
  const language = i18n.language as Language;
  return useMemo(() => new Format(language, units, zone), [language, units, zone]);
}

import type { Setting } from "@/api/types";
import { clock, type Format, isPaced, type Quantity } from "@/i18n/format";

/** How a figure of one unit is shown and typed: units and pace only, nothing is computed. */
export type Figure = {
  unit: string;
  show: (value: number) => string;
  /** Null when what was typed cannot be read. */
  read: (typed: string) => number | null;
  /** Typed as minutes and seconds. */
  paced: boolean;
};

const KG_PER_POUND = 0.45359237;
const CM_PER_INCH = 2.54;
const METRES_PER_MILE = 1609.344;

export function figureOf(unit: string, sport: string | null, format: Format): Figure {
  const imperial = format.units === "imperial";
  if (unit === "m/s" && sport && isPaced(sport)) return pace(sport, imperial);
  const scaled = (shown: string, factor: number, digits: number): Figure => ({
    unit: shown,
    show: (value) => format.number(value / factor, digits),
    read: (typed) => number(typed, factor),
    paced: false,
  });
  if (unit === "J") return scaled("kJ", 1000, 1);
  if (unit === "kg") return imperial ? scaled("lb", KG_PER_POUND, 1) : scaled("kg", 1, 1);
  if (unit === "cm") return imperial ? scaled("in", CM_PER_INCH, 1) : scaled("cm", 1, 0);
  if (unit === "m²") return scaled("m²", 1, 3);
  if (unit === "1") return scaled("", 1, 4);
  if (unit === "d") return scaled(format.language === "ko" ? "일" : "days", 1, 0);
  if (unit === "load/d") return scaled("", 1, 0);
  return scaled(unit, 1, unit === "m/s" ? 2 : 0);
}

function pace(sport: string, imperial: boolean): Figure {
  const swim = sport === "swimming";
  const metres = swim ? 100 : imperial ? METRES_PER_MILE : 1000;
  return {
    unit: swim ? "/100m" : imperial ? "/mi" : "/km",
    show: (value) => clock(metres / value),
    read: (typed) => {
      const found = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(typed);
      const seconds = found ? Number(found[1]) * 60 + Number(found[2]) : 0;
      return seconds > 0 ? metres / seconds : null;
    },
    paced: true,
  };
}

function number(typed: string, factor: number): number | null {
  const value = Number(typed.trim().replace(",", "."));
  return typed.trim() && Number.isFinite(value) ? value * factor : null;
}

/** As typed into a field: without the thousands separators of `show`. */
export const typedOf = (figure: Figure, value: number) =>
  figure.paced ? figure.show(value) : figure.show(value).replace(/[^\d.-]/g, "");

export function settingQuantity(setting: Pick<Setting, "value" | "sport">, unit: string, format: Format): Quantity {
  const figure = figureOf(unit, setting.sport, format);
  const { value } = setting;
  return {
    value: Array.isArray(value) ? value.map(figure.show).join(" · ") : figure.show(value),
    unit: figure.unit,
  };
}

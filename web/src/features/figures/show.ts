import { clock, type Format, type Quantity } from "@/i18n/format";

type Unit = { unit: string; precision: number; slug?: string };

const METRES_PER_MILE = 1609.344;
const METRES_PER_FOOT = 0.3048;
const KG_PER_POUND = 0.45359237;
/** Beyond, tenths of a second decide nothing. */
const SHORT_S = 600;
/** Shown without a unit: an index, a share of one, a load. */
const BARE = new Set(["1", "load", "trimp", "rpe·min", "kg/kg"]);

/** A metric's figure in the athlete's units. Nothing is computed here but the unit. */
export function quantityOf(
  value: number,
  { unit, precision, slug = "" }: Unit,
  sport: string,
  format: Format,
): Quantity {
  const imperial = format.units === "imperial";
  const plain = (shown: number, named: string, digits = precision): Quantity => ({
    value: format.number(shown, digits),
    unit: named,
  });
  if (BARE.has(unit)) return plain(value, "");
  switch (unit) {
    case "s":
      return Math.abs(value) >= 60
        ? { value: clock(value, value < SHORT_S ? precision : 0), unit: "" }
        : plain(value, format.second);
    case "s/km":
      return imperial
        ? { value: clock((value * METRES_PER_MILE) / 1000), unit: "/mi" }
        : { value: clock(value), unit: "/km" };
    case "s/100m":
      return { value: clock(value), unit: "/100m" };
    case "m/s":
      return value > 0 ? format.speed(value, sport) : plain(value, "m/s");
    case "m":
      if (slug.includes("distance")) return format.covered(value, sport);
      return imperial ? plain(value / METRES_PER_FOOT, "ft") : plain(value, "m");
    case "m/km":
      return imperial ? plain((value * METRES_PER_MILE) / 1000 / METRES_PER_FOOT, "ft/mi") : plain(value, "m/km");
    case "m/h":
      return imperial ? plain(value / METRES_PER_FOOT, "ft/h") : plain(value, "m/h");
    case "kg":
      return imperial ? plain(value / KG_PER_POUND, "lb") : plain(value, "kg");
    case "degC":
      return imperial ? plain((value * 9) / 5 + 32, "°F") : plain(value, "°C");
    case "1/min":
      return plain(value, slug.includes("cadence") ? "spm" : "/min");
    case "ml/kg/min":
      // Daniels' index is told without its unit.
      return plain(value, slug === "run_vdot" ? "" : unit);
    case "J":
      return plain(value / 1000, "kJ", 1);
    default:
      return plain(value, unit);
  }
}

/** Per cent and Korean seconds stand close to their number. */
const CLOSE = new Set(["%", "초"]);

export const words = ({ value, unit }: Quantity) => (unit ? `${value}${CLOSE.has(unit) ? "" : " "}${unit}` : value);

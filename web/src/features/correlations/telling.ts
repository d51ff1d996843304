import type { Correlation } from "@/api/types";
import { quantityOf, words } from "@/features/figures/show";
import type { Format } from "@/i18n/format";

const LONG_S = 3 * 3600;

/** A side of the chart: its name, and a figure of it as this athlete reads it. Nights and weeks are told in hours. */
export function sideOf(term: Correlation["x"], sport: string | null, format: Format) {
  const say = (value: number) =>
    term.unit === "s" && value >= LONG_S ? format.hours(value) : words(quantityOf(value, term, sport ?? "", format));
  return { name: term.name, say };
}

export const signed = (value: number, format: Format) =>
  `${value > 0 ? "+" : value < 0 ? "−" : ""}${format.number(Math.abs(value), 2)}`;

export const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

import type { TFunction } from "i18next";
import type { IntervalColumn, Intervals } from "@/api/types";
import { quantityOf, words } from "@/features/figures/show";
import { clock, type Format } from "@/i18n/format";

export type Item = Intervals["items"][number];
export type Figures = Item["figures"];

/** What effort is told by, the first that is known. */
const EFFORT = ["average_power", "run_gap", "swim_pace", "mean_speed", "mean_heart_rate"];
/** Shown in a table at first; the rest on request. */
const MAIN = new Set([
  "distance",
  "average_power",
  "normalized_power",
  "mean_heart_rate",
  "max_heart_rate",
  "mean_speed",
  "run_gap",
  "cadence_mean",
  "run_cadence",
  "swim_pace",
]);
/** Told by the interval's own length already. */
const SAID = new Set(["elapsed_time"]);

export const columnsOf = (columns: readonly IntervalColumn[], all: boolean) =>
  columns.filter(({ slug }) => !SAID.has(slug) && (all || MAIN.has(slug)));

/** "Work 3": what has no name of its own is counted among its kind. */
export function nameOf(items: readonly Item[], at: number, t: TFunction): string {
  const one = items[at];
  if (!one) return "";
  if (one.name) return one.name;
  const kind = t(`intervals.kind.${one.kind}`);
  if (one.kind !== "work") return kind;
  return t("intervals.nth", { kind, number: items.slice(0, at + 1).filter((each) => each.kind === "work").length });
}

export function figure(figures: Figures, column: IntervalColumn, sport: string, format: Format): string | null {
  const value = figures[column.slug];
  return value == null ? null : words(quantityOf(value, column, sport, format));
}

export function effortColumn(columns: readonly IntervalColumn[], figures: Figures): IntervalColumn | undefined {
  const slug = EFFORT.find((one) => figures[one] != null && columns.some((column) => column.slug === one));
  return columns.find((column) => column.slug === slug);
}

export const lasting = ({ start_s, end_s }: Pick<Item, "start_s" | "end_s">) => clock(end_s - start_s);

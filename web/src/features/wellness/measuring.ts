import i18next from "i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { Measurement, NewMeasurement } from "@/api/types";
import { trouble } from "@/features/activities/changes";
import type { Format } from "@/i18n/format";
import { offerUndo, withdraw } from "@/ui/toasts";

export const FIELDS = ["weight_kg", "body_fat_percent", "resting_heart_rate_bpm"] as const;
export const TAPE = ["neck_cm", "waist_cm", "hip_cm"] as const;
export type MeasuredField = (typeof FIELDS)[number] | (typeof TAPE)[number];
export type Typed = Partial<Record<MeasuredField, string>>;

const KG_PER_POUND = 0.45359237;
const CM_PER_INCH = 2.54;

/** How many of the API's unit one of the athlete's is, and what that is called. */
export function unitOf(field: MeasuredField, format: Format): { per: number; name: string } {
  const imperial = format.units === "imperial";
  if (field === "weight_kg") return imperial ? { per: KG_PER_POUND, name: "lb" } : { per: 1, name: "kg" };
  if (field.endsWith("_cm")) return imperial ? { per: CM_PER_INCH, name: "in" } : { per: 1, name: "cm" };
  return { per: 1, name: field === "body_fat_percent" ? "%" : "bpm" };
}

/** What was typed as the API takes it; a comma is a decimal point too, and what is no number is told apart. */
export function wishOf(day: string, typed: Typed, format: Format): NewMeasurement | { wrong: MeasuredField } {
  const wish: NewMeasurement = { day };
  for (const field of [...FIELDS, ...TAPE]) {
    const text = typed[field]?.trim().replace(",", ".");
    if (!text) continue;
    const value = Number(text);
    if (!Number.isFinite(value)) return { wrong: field };
    wish[field] = Number((value * unitOf(field, format).per).toFixed(2));
  }
  return wish;
}

const STALE = ["measurements", "wellness", "settings-history", "summary", "fitness", "metrics"];
const refresh = () => Promise.all(STALE.map((key) => queries.invalidateQueries({ queryKey: [key] })));
const about = (day: string) => [`measurement/${day}`];
const post = (body: NewMeasurement) => answer(api.POST("/api/v1/measurements", { body }));
const remove = (day: string) => answer(api.DELETE("/api/v1/measurements/{day}", { params: { path: { day } } }));

const bodyOf = ({ day, figures }: Measurement): NewMeasurement => ({
  day,
  ...Object.fromEntries(figures.map(({ kind, value }) => [kind, value])),
});

/** `before`: what stood there for the same day, and comes back with the undo. */
export async function measure(wish: NewMeasurement, before: Measurement | undefined) {
  withdraw(...about(wish.day));
  await post(wish);
  const back = async () => {
    await remove(wish.day);
    if (before) await post(bodyOf(before));
  };
  undoable(i18next.t("wellness_page.measured.told"), back, wish.day);
}

export async function takeBack(measurement: Measurement) {
  withdraw(...about(measurement.day));
  await remove(measurement.day);
  undoable(i18next.t("wellness_page.measured.taken_back"), () => post(bodyOf(measurement)), measurement.day);
}

function undoable(words: string, back: () => Promise<unknown>, day: string) {
  offerUndo(words, i18next.t("shell.undo"), () => void back().catch(trouble).finally(refresh), about(day));
  void refresh();
}

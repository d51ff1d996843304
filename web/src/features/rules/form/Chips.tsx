import { useTranslation } from "react-i18next";
import { THINGS } from "@/features/library/search";
import { PLAN_SPORTS, planSportName } from "@/features/plan/naming";
import { WEEKDAYS } from "@/features/plan/wizard/windows";
import { ToggleChips } from "@/ui/ToggleChips";
import { TAGS } from "../fields";
import { type FigureProps, listOf } from "./props";

type Choice = { value: string; label: string };
type Of = { as: "sports" | "tags" | "things" | "weekdays" };

/** Any number of what there is; what a rule names beyond that stands beside it. */
export function ChipsFigure({ as, ...figure }: Omit<FigureProps, "field"> & Of) {
  const { t } = useTranslation();
  const known: readonly Choice[] = {
    sports: () => PLAN_SPORTS.map((value) => ({ value, label: planSportName(value, t) })),
    tags: () => TAGS.map((value) => ({ value, label: t(`rules_page.tag.${value}`) })),
    things: () => THINGS.map((value) => ({ value, label: t(`library_page.needs.${value}`) })),
    weekdays: () => WEEKDAYS.map((value) => ({ value, label: t(`plan_page.weekday.${value}`) })),
  }[as]();
  const chosen = listOf(figure.value);
  const others = chosen.filter((one) => known.every(({ value }) => value !== one));
  const named = (value: string) => (as === "sports" ? planSportName(value, t) : value.replaceAll("_", " "));
  return (
    <ToggleChips
      label={figure.label}
      hint={figure.hint}
      error={figure.error}
      choices={[...known, ...others.map((value) => ({ value, label: named(value) }))]}
      chosen={chosen}
      onChange={figure.onChange}
    />
  );
}

import type { TFunction } from "i18next";
import type { PlannedItem, PlanWeek } from "@/api/planTypes";
import { sportIcon, sportName } from "@/features/activities/naming";

/** The words plans use for sports, and the words activities use for them. */
const SPORTS: Record<string, string> = {
  bike: "cycling",
  run: "running",
  swim: "swimming",
  strength: "strength",
  walk: "walking",
  hike: "hiking",
  row: "rowing",
  ski: "skiing",
};

export const PLAN_SPORTS = ["bike", "run", "swim", "strength", "walk", "hike", "row", "ski"] as const;
export type PlanSport = (typeof PLAN_SPORTS)[number];

/** As activities and the library name it. */
export const sportOf = (sport: string): string => SPORTS[sport] ?? sport;

export const planSportName = (sport: string, t: TFunction) => sportName(sportOf(sport), t);
export const planSportIcon = (sport: string) => sportIcon(sportOf(sport));

/** The first branch of every plan has a name nobody gave it. */
export const branchName = (name: string, t: TFunction) => (name === "main" ? t("plan_page.versions.main") : name);

export const roleName = (role: PlannedItem["role"], t: TFunction) => t(`plan_page.role.${role}`);
export const phaseName = (phase: NonNullable<PlanWeek["phase"]>, t: TFunction) => t(`plan_page.phase.${phase}`);

import type { TFunction } from "i18next";
import type { ActivityRow, Sport } from "@/api/types";
import type { IconName } from "@/ui/Icon";
import { ICONS } from "@/ui/icons";

export const SPORTS = [
  "cycling",
  "running",
  "swimming",
  "strength",
  "walking",
  "hiking",
  "rowing",
  "skiing",
  "multisport",
  "transition",
  "other",
] as const satisfies readonly Sport[];

const isSport = (word: string): word is Sport => (SPORTS as readonly string[]).includes(word);

export const sportName = (sport: string, t: TFunction) => t(`sports.${isSport(sport) ? sport : "other"}`);

export const sportIcon = (sport: string): IconName => (isSport(sport) && sport in ICONS ? sport : "other");

/** The athlete's own name for it, else the sport's. */
export const activityName = (activity: Pick<ActivityRow, "name" | "sport">, t: TFunction) =>
  activity.name?.trim() || sportName(activity.sport, t);

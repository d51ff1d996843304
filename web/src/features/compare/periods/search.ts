import type { Sport } from "@/api/types";
import { SPORTS } from "@/features/activities/naming";
import { oneOf } from "@/shell/addresses";

const ENDS = ["a_from", "a_to", "b_from", "b_to"] as const;
const NAMED = ["days42", "season", "year"] as const;
const DAY = /^\d{4}-\d\d-\d\d$/;

export type PeriodSearch = { [End in (typeof ENDS)[number]]?: string } & {
  preset?: (typeof NAMED)[number];
  sport?: Sport;
};

/** Two periods by name or by their days, all four of them or none. */
export function periodSearch(search: Record<string, unknown>): PeriodSearch {
  const days = ENDS.flatMap((end) => {
    const said = search[end];
    return typeof said === "string" && DAY.test(said) && !Number.isNaN(Date.parse(said)) ? [[end, said] as const] : [];
  });
  return {
    ...(days.length === ENDS.length && Object.fromEntries(days)),
    ...oneOf("preset", search.preset, NAMED),
    ...oneOf("sport", search.sport, SPORTS),
  };
}

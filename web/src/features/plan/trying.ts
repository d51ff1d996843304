import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { forecastQuery, trialQuery } from "@/api/planQueries";
import type { Change, Edited, Forecast, Plan } from "@/api/planTypes";
import { useRested } from "@/ui/useRested";

const PAUSE = 60;

export type Trial = {
  /** The checker's word on exactly what the form says now. */
  edited: Edited | undefined;
  error: unknown;
  waiting: boolean;
  /** Rules that must hold would be broken, or clearly more than they are. */
  breaks: boolean;
  forecast: Forecast | undefined;
  /** What is shown is still of what was typed before. */
  behind: boolean;
};

/** What changes that are only thought of would do: asked when the typing rests; an older answer is never taken for
 * that to a newer question, because each stands under its own question. */
export function useTrial(plan: Plan, changes: readonly Change[], on = true): Trial {
  const { i18n } = useTranslation();
  const written = JSON.stringify(changes);
  const rested = useRested(written, PAUSE);
  const asked = useMemo(() => JSON.parse(rested) as Change[], [rested]);
  const enabled = on && asked.length > 0;
  const trial = useQuery({ ...trialQuery(plan, asked, i18n.language), enabled });
  // Of an offer nothing is foretold: what it comes to stands beside it.
  const foretold = enabled && !plan.offer;
  const ahead = useQuery({ ...forecastQuery(plan.id, plan.version, asked, i18n.language), enabled: foretold });
  const now = on && changes.length > 0 && rested === written;
  const edited = now && !trial.isPlaceholderData ? trial.data : undefined;
  const error = now ? trial.error : null;
  return {
    edited,
    error,
    waiting: changes.length > 0 && !edited && !error,
    breaks: edited !== undefined && edited.worse.length > 0,
    forecast: foretold && changes.length > 0 && !ahead.error ? ahead.data : undefined,
    behind: !now || ahead.isPlaceholderData,
  };
}

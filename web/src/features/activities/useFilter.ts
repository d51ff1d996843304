import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { type ActivitySearch, activitySearch } from "./search";

export type Change = Partial<{ [Key in keyof ActivitySearch]: ActivitySearch[Key] | undefined }>;

/** The filter in the address, and the one way to change it. */
export function useFilter() {
  const search = useSearch({ from: "/inside/activities" });
  const navigate = useNavigate();
  const change = useCallback(
    (wish: Change) =>
      void navigate({
        to: "/activities",
        search: (before) => activitySearch({ ...before, ...wish }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const clear = useCallback(
    () => void navigate({ to: "/activities", search: search.deleted ? { deleted: true } : {}, replace: true }),
    [navigate, search.deleted],
  );
  return { search, change, clear };
}

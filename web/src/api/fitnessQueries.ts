import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { Sport } from "./types";

/** Every day since `from`, at once: zooming asks for nothing. */
export const fitnessQuery = (from: string, sport: Sport | undefined) =>
  queryOptions({
    queryKey: ["fitness", "days", from, sport ?? "all"],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/fitness", { params: { query: { from, sport } } })),
  });

export const weeklyQuery = (from: string) =>
  queryOptions({
    queryKey: ["fitness", "weekly", from],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/dashboard/weekly", { params: { query: { from } } })),
  });

import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { CurveKind, Sport } from "./types";

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

export type PeriodCurveWish = { kind: CurveKind; periods: string; after_kj: string; per_kg: boolean; sport?: Sport };

export const fitnessCurvesQuery = (wish: PeriodCurveWish, language: string) =>
  queryOptions({
    queryKey: ["fitness", "curves", wish, language],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/fitness/curves", { params: { query: wish } })),
  });

export const fitnessZonesQuery = (
  from: string,
  sport: Sport | undefined,
  kind: CurveKind | undefined,
  language: string,
) =>
  queryOptions({
    queryKey: ["fitness", "zones", from, sport ?? "all", kind ?? "usual", language],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/fitness/zones", { params: { query: { from, sport, kind } } })),
  });

export const modelsQuery = (sport: Sport, language: string) =>
  queryOptions({
    queryKey: ["fitness", "models", sport, language],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/fitness/models", { params: { query: { sport } } })),
  });

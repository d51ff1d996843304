import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { CurveKind, Sport } from "./types";

export type HistogramKind = "power" | "heart_rate" | "speed" | "cadence";

const path = (activity_id: string) => ({ params: { path: { activity_id } } });

/** Names and sentences come in the asker's language, so the language is part of every key. */
export const metricsQuery = (language: string) =>
  queryOptions({
    queryKey: ["metric-catalogue", language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answer(api.GET("/api/v1/metrics")),
  });

/** While something is being worked out, a notice tells when it is done. */
export const activityMetricsQuery = (activity_id: string, language: string) =>
  queryOptions({
    queryKey: ["metrics", activity_id, language],
    queryFn: () => answer(api.GET("/api/v1/activities/{activity_id}/metrics", path(activity_id))),
  });

export const explainedQuery = (activity_id: string, slug: string, language: string) =>
  queryOptions({
    queryKey: ["metrics", activity_id, language, slug],
    queryFn: () =>
      answer(api.GET("/api/v1/activities/{activity_id}/metrics/{slug}", { params: { path: { activity_id, slug } } })),
  });

export type CurveWish = { kind: CurveKind; against: string; after_kj: string; per_kg: boolean };

export const activityCurvesQuery = (activity_id: string, wish: CurveWish, language: string) =>
  queryOptions({
    queryKey: ["metrics", activity_id, "curves", wish, language],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(api.GET("/api/v1/activities/{activity_id}/curves", { params: { path: { activity_id }, query: wish } })),
  });

export const activityZonesQuery = (activity_id: string, language: string) =>
  queryOptions({
    queryKey: ["metrics", activity_id, "zones", language],
    queryFn: () => answer(api.GET("/api/v1/activities/{activity_id}/zones", path(activity_id))),
  });

export const histogramQuery = (activity_id: string, kind: HistogramKind, language: string) =>
  queryOptions({
    queryKey: ["metrics", activity_id, "histogram", kind, language],
    queryFn: () =>
      answer(
        api.GET("/api/v1/activities/{activity_id}/histogram", { params: { path: { activity_id }, query: { kind } } }),
      ),
  });

export const derivedQuery = (activity_id: string, channels: string, language: string) =>
  queryOptions({
    queryKey: ["metrics", activity_id, "derived", channels, language],
    queryFn: () =>
      answer(
        api.GET("/api/v1/activities/{activity_id}/derived", { params: { path: { activity_id }, query: { channels } } }),
      ),
  });

export const effortsQuery = (activity_id: string, language: string) =>
  queryOptions({
    queryKey: ["metrics", activity_id, "efforts", language],
    queryFn: () => answer(api.GET("/api/v1/activities/{activity_id}/efforts", path(activity_id))),
  });

/** Given up as soon as another stretch is asked about. */
export const selectionQuery = (activity_id: string, from_s: number, to_s: number, language: string) =>
  queryOptions({
    queryKey: ["metrics", activity_id, "selection", from_s, to_s, language],
    queryFn: ({ signal }) =>
      answer(
        api.GET("/api/v1/activities/{activity_id}/selection", {
          params: { path: { activity_id }, query: { from_s, to_s } },
          signal,
        }),
      ),
  });

export const recordsQuery = (sport: Sport | undefined, language: string) =>
  queryOptions({
    queryKey: ["fitness", "records", sport ?? "all", language],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/records", { params: { query: { sport } } })),
  });

export const comparedQuery = (activity_id: string, other_id: string, by: "distance" | "time", language: string) =>
  queryOptions({
    queryKey: ["metrics", activity_id, "compare", other_id, by, language],
    queryFn: () =>
      answer(
        api.GET("/api/v1/activities/{activity_id}/compare/{other_id}", {
          params: { path: { activity_id, other_id }, query: { by } },
        }),
      ),
  });

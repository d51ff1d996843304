import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";

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

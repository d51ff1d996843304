import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";

/** Figures may move with a recompute, which says so by a notice about metrics. */
export const intervalsQuery = (activity_id: string, language: string) =>
  queryOptions({
    queryKey: ["metrics", activity_id, "intervals", language],
    queryFn: () => answer(api.GET("/api/v1/activities/{activity_id}/intervals", { params: { path: { activity_id } } })),
  });

export const similarQuery = (activity_id: string, interval_id: string, language: string) =>
  queryOptions({
    queryKey: ["metrics", activity_id, "similar", interval_id, language],
    queryFn: () => answer(api.GET("/api/v1/intervals/similar", { params: { query: { activity_id, interval_id } } })),
  });

import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { Sport } from "./types";

export const correlationsQuery = (language: string) =>
  queryOptions({
    queryKey: ["fitness", "correlations", language],
    queryFn: () => answer(api.GET("/api/v1/correlations")),
  });

export const correlationPointsQuery = (correlation_id: string) =>
  queryOptions({
    queryKey: ["fitness", "correlations", "points", correlation_id],
    queryFn: () => answer(api.GET("/api/v1/correlations/{correlation_id}", { params: { path: { correlation_id } } })),
  });

export type PeriodsWish = { a_from: string; a_to: string; b_from: string; b_to: string; sport?: Sport };

export const periodsQuery = (wish: PeriodsWish, language: string) =>
  queryOptions({
    queryKey: ["fitness", "periods", wish, language],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/compare/periods", { params: { query: wish } })),
  });

export const trendsQuery = (language: string) =>
  queryOptions({
    queryKey: ["fitness", "trends", language],
    queryFn: () => answer(api.GET("/api/v1/dashboard/trends")),
  });

export const milestonesQuery = (sport: Sport | undefined, language: string) =>
  queryOptions({
    queryKey: ["fitness", "milestones", sport ?? "all", language],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/milestones", { params: { query: { sport } } })),
  });

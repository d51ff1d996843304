import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";

export const settingsQuery = (language: string) =>
  queryOptions({
    queryKey: ["settings-history", language],
    queryFn: () => answer(api.GET("/api/v1/athlete/settings-history")),
  });

export const proposalsQuery = (language: string) =>
  queryOptions({
    queryKey: ["proposals", language],
    queryFn: () => answer(api.GET("/api/v1/athlete/proposals")),
  });

export const wellnessQuery = (from: string, language: string) =>
  queryOptions({
    queryKey: ["wellness", from, language],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/wellness", { params: { query: { from } } })),
  });

/** What the athlete measured themselves in the last year. */
export const measurementsQuery = (from: string, language: string) =>
  queryOptions({
    queryKey: ["measurements", from, language],
    queryFn: () => answer(api.GET("/api/v1/measurements", { params: { query: { from } } })),
  });

/** Readings within one day. */
export const dayReadingsQuery = (day: string, language: string) =>
  queryOptions({
    queryKey: ["wellness", "within", day, language],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/wellness/series", { params: { query: { day } } })),
  });

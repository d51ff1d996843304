import { queryOptions } from "@tanstack/react-query";
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

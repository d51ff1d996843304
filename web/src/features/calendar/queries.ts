import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";

export const calendarQuery = (from: string, to: string, language: string) =>
  queryOptions({
    queryKey: ["plans", "calendar", from, to, language],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/calendar", { params: { query: { from, to } } })),
  });

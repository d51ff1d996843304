import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "@/api/client";
import type { components } from "@/api/schema";
import type { RouteSearch } from "./search";

type Shapes = components["schemas"];

export type RouteRow = Shapes["RouteItem"];
export type Route = Shapes["WholeRouteShape"];
export type Section = Shapes["SectionShape"];
export type Climb = Shapes["ClimbShape"];
export type Passage = Shapes["PassageShape"];
export type Passages = Shapes["PassageList"];
export type Estimate = Shapes["EstimateShape"];
export type Gear = Shapes["GearNeeded"];
/** What is asked of an estimate, as the address takes it. */
export type Asked = Record<string, string>;
export type GradeFilter = { min_grade?: number; max_grade?: number };

const PAGE_OF_ROUTES = 100;

export const routesQuery = ({ sort, ...filter }: RouteSearch) =>
  infiniteQueryOptions({
    queryKey: ["routes", { ...filter, sort }],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/v1/routes", {
          params: {
            query: {
              ...filter,
              sport: filter.sport ? [filter.sport] : undefined,
              sort,
              order: sort === "name" ? "asc" : "desc",
              cursor: pageParam,
              limit: PAGE_OF_ROUTES,
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

const of = (route_id: string) => ({ path: { route_id } });

export const routeQuery = (id: string) =>
  queryOptions({
    queryKey: ["route", id],
    queryFn: () => answer(api.GET("/api/v1/routes/{route_id}", { params: of(id) })),
  });

export const sectionsQuery = (id: string, filter: GradeFilter) =>
  queryOptions({
    queryKey: ["route", id, "sections", filter],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/routes/{route_id}/sections", { params: { ...of(id), query: filter } })),
  });

export const climbsQuery = (id: string) =>
  queryOptions({
    queryKey: ["route", id, "climbs"],
    queryFn: () => answer(api.GET("/api/v1/routes/{route_id}/climbs", { params: of(id) })),
  });

export const passagesQuery = (id: string) =>
  queryOptions({
    queryKey: ["route", id, "activities"],
    queryFn: () => answer(api.GET("/api/v1/routes/{route_id}/activities", { params: of(id) })),
  });

export const estimateQuery = (id: string, asked: Asked) =>
  queryOptions({
    queryKey: ["route", id, "estimate", asked],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: () =>
      answer(api.GET("/api/v1/routes/{route_id}/estimate", { params: { ...of(id), query: asked as never } })),
  });

import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { ActivityFilter, ActivitySearch } from "@/features/activities/search";
import { answer, api, keepCsrf } from "./client";
import { Freshness } from "./freshness";
import { isAway, Problem } from "./problem";
import type { Me, OutboxItem, Workout } from "./types";

export const queries = new Freshness({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      retry: (count, error) => count < 2 && isAway(error),
    },
  },
});

/** The account signed in, or null. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Me | null> => {
    try {
      const me = await answer(api.GET("/api/v1/auth/me"));
      keepCsrf(me.csrf_token);
      return me;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
});

export function signedIn(me: Me) {
  keepCsrf(me.csrf_token);
  queries.setQueryData(meQuery.queryKey, me);
}

export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: () => answer(api.GET("/api/v1/setup")),
});

export const athleteQuery = queryOptions({
  queryKey: ["athlete"],
  queryFn: () => answer(api.GET("/api/v1/athlete")),
});

export const sessionsQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: () => answer(api.GET("/api/v1/auth/sessions")),
});

export const apiKeysQuery = queryOptions({
  queryKey: ["api-keys"],
  queryFn: () => answer(api.GET("/api/v1/auth/api-keys")),
});

/** Short at first, so that something shows at once; each page twice the last, so that the end of ten years is few. */
const FIRST_PAGE = 200;
const LONGEST_PAGE = 2000;

type ActivitiesPage = { cursor?: string; limit: number };

export const activitiesQuery = ({ sort, order, ...filter }: ActivitySearch) =>
  infiniteQueryOptions({
    queryKey: ["activities", "list", { ...filter, sort, order }],
    initialPageParam: { limit: FIRST_PAGE } as ActivitiesPage,
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/v1/activities", { params: { query: { ...filter, sort, order, ...pageParam } } })),
    getNextPageParam: (page, _pages, { limit }): ActivitiesPage | undefined =>
      page.next_cursor ? { cursor: page.next_cursor, limit: Math.min(2 * limit, LONGEST_PAGE) } : undefined,
  });

export const groupsQuery = (by: "month" | "year", filter: ActivityFilter) =>
  queryOptions({
    queryKey: ["activities", "groups", by, filter],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET("/api/v1/activities/groups", { params: { query: { by, ...filter } } })),
  });

export const tagsQuery = queryOptions({
  queryKey: ["tags"],
  queryFn: () => answer(api.GET("/api/v1/tags")),
});

export const gearQuery = queryOptions({
  queryKey: ["gear"],
  queryFn: () => answer(api.GET("/api/v1/gear")),
});

export const activityQuery = (activity_id: string) =>
  queryOptions({
    queryKey: ["activity", activity_id],
    queryFn: () => answer(api.GET("/api/v1/activities/{activity_id}", { params: { path: { activity_id } } })),
  });

/** As it is now, whatever was asked before: its version is about to be vouched for. */
export function latestActivity(activity_id: string) {
  const query = activityQuery(activity_id);
  queries.dropUnderWay(query.queryKey);
  return queries.fetchQuery({ ...query, staleTime: 0 });
}

export const changesQuery = (automatic: boolean) =>
  infiniteQueryOptions({
    queryKey: ["activities", "changes", automatic],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/v1/changes", { params: { query: { automatic, cursor: pageParam, limit: 50 } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

export const sourcesQuery = (activity_id: string) =>
  queryOptions({
    queryKey: ["sources", activity_id],
    queryFn: () => answer(api.GET("/api/v1/activities/{activity_id}/sources", { params: { path: { activity_id } } })),
  });

export const correctionKindsQuery = (language: string) =>
  queryOptions({
    queryKey: ["correction-kinds", language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answer(api.GET("/api/v1/corrections")),
  });

export const correctionsQuery = (activity_id: string) =>
  queryOptions({
    queryKey: ["corrections", activity_id],
    queryFn: () =>
      answer(api.GET("/api/v1/activities/{activity_id}/corrections", { params: { path: { activity_id } } })),
  });

/** Samples change only with what the activity is made of, which a notice tells. */
export const streamsQuery = (activity_id: string, channels: readonly string[]) =>
  queryOptions({
    queryKey: ["streams", activity_id, channels.join(",")],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      answer(
        api.GET("/api/v1/activities/{activity_id}/streams", {
          params: { path: { activity_id }, query: { channels: channels.join(",") } },
        }),
      ),
  });

export const importsQuery = queryOptions({
  queryKey: ["imports"],
  queryFn: () => answer(api.GET("/api/v1/imports", { params: { query: { limit: 20 } } })),
});

/** An import with its first files. */
export const importQuery = (import_id: string) =>
  queryOptions({
    queryKey: ["imports", import_id],
    queryFn: () => answer(api.GET("/api/v1/imports/{import_id}", { params: { path: { import_id } } })),
  });

export const importItemsQuery = (import_id: string) =>
  infiniteQueryOptions({
    queryKey: ["import-items", import_id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/v1/imports/{import_id}", { params: { path: { import_id }, query: { items_cursor: pageParam } } }),
      ),
    getNextPageParam: (page) => page.next_items_cursor ?? undefined,
  });

export const jobsQuery = infiniteQueryOptions({
  queryKey: ["jobs", "list"],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) => answer(api.GET("/api/v1/jobs", { params: { query: { cursor: pageParam, limit: 30 } } })),
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export const jobQuery = (job_id: string) =>
  queryOptions({
    queryKey: ["jobs", job_id],
    queryFn: () => answer(api.GET("/api/v1/jobs/{job_id}", { params: { path: { job_id } } })),
  });

/** Whether anything here is the demo athlete's; asked again whenever activities change. */
export const demoQuery = queryOptions({
  queryKey: ["activities", "demo"],
  staleTime: 5 * 60_000,
  queryFn: () => answer(api.GET("/api/v1/demo")),
});

export const demoJobQuery = queryOptions({
  queryKey: ["jobs", "demo"],
  queryFn: () => answer(api.GET("/api/v1/jobs", { params: { query: { task: "make_demo", limit: 1 } } })),
});

export const connectionsQuery = queryOptions({
  queryKey: ["connections"],
  queryFn: () => answer(api.GET("/api/v1/connections")),
});

/** The names of what they take come in the person's language. */
export const webhooksQuery = (language: string) =>
  queryOptions({
    queryKey: ["webhooks", language],
    queryFn: () => answer(api.GET("/api/v1/webhooks")),
  });

export const syncHistoryQuery = infiniteQueryOptions({
  queryKey: ["sync-history"],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) => answer(api.GET("/api/v1/ingest/history", { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export const egressQuery = infiniteQueryOptions({
  queryKey: ["egress"],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) => answer(api.GET("/api/v1/egress", { params: { query: { cursor: pageParam } } })),
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export const workoutsQuery = infiniteQueryOptions({
  queryKey: ["workouts", "list"],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) =>
    answer(api.GET("/api/v1/workouts", { params: { query: { order: "desc", cursor: pageParam } } })),
  getNextPageParam: (page) => page.next_cursor ?? undefined,
});

export const workoutQuery = (workout_id: string) =>
  queryOptions({
    queryKey: ["workouts", workout_id],
    queryFn: () => answer(api.GET("/api/v1/workouts/{workout_id}", { params: { path: { workout_id } } })),
  });

export const calendarFeedQuery = queryOptions({
  queryKey: ["calendar-feed"],
  queryFn: () => answer(api.GET("/api/v1/calendar-feed")),
});

export const libraryQuery = queryOptions({
  queryKey: ["library"],
  staleTime: 5 * 60_000,
  queryFn: () => answer(api.GET("/api/v1/library")),
});

export const libraryWorkoutQuery = (slug: string, choice: { level?: number; minutes?: number; deload?: true }) =>
  queryOptions({
    queryKey: ["library", slug, choice],
    staleTime: 5 * 60_000,
    queryFn: () => answer(api.GET("/api/v1/library/{slug}", { params: { path: { slug }, query: choice } })),
  });

export const workoutExamplesQuery = queryOptions({
  queryKey: ["workouts", "examples"],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => answer(api.GET("/api/v1/workouts/examples")),
});

const OUTBOX_STATES = {
  all: [],
  open: ["waiting", "sending", "unsure"],
  failed: ["failed"],
  done: ["done"],
} as const satisfies Record<string, readonly OutboxItem["state"][]>;

export const outboxQuery = (shown: keyof typeof OUTBOX_STATES) =>
  infiniteQueryOptions({
    queryKey: ["outbox", shown],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/v1/outbox", { params: { query: { state: [...OUTBOX_STATES[shown]], cursor: pageParam } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

/** What was handed in through one connection. */
export const uploadsQuery = (connection_id: string) =>
  infiniteQueryOptions({
    queryKey: ["outbox", "connection", connection_id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET("/api/v1/outbox", {
          params: { query: { connection_id, subject: "activity", cursor: pageParam, limit: 20 } },
        }),
      ),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

/** The rule of each account, with a note in the person's language. */
export const uploadRulesQuery = (language: string) =>
  queryOptions({
    queryKey: ["uploads", "rules", language],
    queryFn: () => answer(api.GET("/api/v1/uploads/rules")),
  });

export const activityUploadsQuery = (activity_id: string, language: string) =>
  queryOptions({
    queryKey: ["uploads", activity_id, language],
    queryFn: () => answer(api.GET("/api/v1/activities/{activity_id}/uploads", { params: { path: { activity_id } } })),
  });

/** The newest of what was sent, for pages that ask about one thing. */
export const sentQuery = queryOptions({
  queryKey: ["outbox", "newest"],
  queryFn: () => answer(api.GET("/api/v1/outbox", { params: { query: { limit: 200 } } })),
});

export const fidelityQuery = (workout: Pick<Workout, "id" | "version">, target: string) =>
  queryOptions({
    queryKey: ["workouts", workout.id, "fidelity", workout.version, target],
    queryFn: () =>
      answer(
        api.GET("/api/v1/workouts/{workout_id}/fidelity", {
          params: { path: { workout_id: workout.id }, query: { target } },
        }),
      ),
  });

export const exerciseMapQuery = (connection_id: string) =>
  queryOptions({
    queryKey: ["exercise-map", connection_id],
    queryFn: () => answer(api.GET("/api/v1/exercise-map", { params: { query: { connection_id } } })),
  });

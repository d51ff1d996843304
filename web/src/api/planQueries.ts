import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { AdaptWish, Certificate, Change, Edited, OfferDetail, Plan } from "./planTypes";
import { queries } from "./queries";

/** Everything below "plans" is asked again when a plan changes; sentences come in the person's language. */
export const plansQuery = (archived = false) =>
  queryOptions({
    queryKey: ["plans", "list", archived],
    queryFn: () => answer(api.GET("/api/v1/plans", { params: { query: { archived } } })),
  });

/** Without a branch: as it is carried out. */
export const planQuery = (plan_id: string, language: string, branch?: string) =>
  queryOptions({
    queryKey: ["plans", plan_id, language, branch ?? null],
    queryFn: () => answer(api.GET("/api/v1/plans/{plan_id}", { params: { path: { plan_id }, query: { branch } } })),
  });

export const stepsQuery = (plan_id: string, item_id: string, language: string, branch?: string, offer?: string) =>
  queryOptions({
    queryKey: ["plans", plan_id, "steps", item_id, offer ?? branch ?? null, language],
    queryFn: () =>
      offer
        ? answer(
            api.GET("/api/v1/proposals/{proposal_id}/items/{item_id}/steps", {
              params: { path: { proposal_id: offer, item_id } },
            }),
          )
        : answer(
            api.GET("/api/v1/plans/{plan_id}/items/{item_id}/steps", {
              params: { path: { plan_id, item_id }, query: { branch } },
            }),
          ),
  });

export const liftsQuery = (plan_id: string, language: string) =>
  queryOptions({
    queryKey: ["plans", plan_id, "lifts", language],
    queryFn: () => answer(api.GET("/api/v1/plans/{plan_id}/lifts", { params: { path: { plan_id } } })),
  });

export const versionsQuery = (plan_id: string, language: string) =>
  queryOptions({
    queryKey: ["plans", plan_id, "versions", language],
    queryFn: () => answer(api.GET("/api/v1/plans/{plan_id}/versions", { params: { path: { plan_id } } })),
  });

/** A version never changes, nor does what it was held to. */
export const certificateQuery = (plan_id: string, number: number) =>
  queryOptions({
    queryKey: ["plan-certificates", plan_id, number],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      (await answer(
        api.GET("/api/v1/plans/{plan_id}/versions/{number}/certificate", { params: { path: { plan_id, number } } }),
      )) as unknown as Certificate,
  });

export const diffQuery = (plan_id: string, from: number, to: number, language: string) =>
  queryOptions({
    queryKey: ["plan-diffs", plan_id, from, to, language],
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(api.GET("/api/v1/plans/{plan_id}/diff", { params: { path: { plan_id }, query: { from, to } } })),
  });

export const blameQuery = (plan_id: string, branch: string, language: string) =>
  queryOptions({
    queryKey: ["plans", plan_id, "blame", branch, language],
    queryFn: () =>
      answer(api.GET("/api/v1/plans/{plan_id}/blame", { params: { path: { plan_id }, query: { branch } } })),
  });

/** Up to three ways on, or why there are none. */
export async function askWays(plan_id: string, wish: AdaptWish) {
  const offers = await answer(api.POST("/api/v1/plans/{plan_id}/adapt", { params: { path: { plan_id } }, body: wish }));
  if (offers.items.length > 0) await plansChanged();
  return offers;
}

/** What would follow of changes that are only thought of. Not below "plans": a newer version would have it asked again
 * on the older, and refused. */
export const trialQuery = (
  { id: plan_id, version: base, line: branch, offer }: Pick<Plan, "id" | "version" | "line" | "offer">,
  changes: readonly Change[],
  language: string,
) =>
  queryOptions({
    queryKey: ["plan-trials", plan_id, offer ?? branch, base, changes, language],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }): Promise<Edited> =>
      offer
        ? answer(
            api.POST("/api/v1/proposals/{proposal_id}/edit", {
              signal,
              params: { path: { proposal_id: offer } },
              body: { version: base, changes: [...changes], dry_run: true },
            }),
          )
        : answer(
            api.POST("/api/v1/plans/{plan_id}/edit", {
              signal,
              params: { path: { plan_id } },
              body: { base, branch, changes: [...changes], dry_run: true, accept_violations: false },
            }),
          ),
  });

export const forecastQuery = (plan_id: string, base: number, changes: readonly Change[], language: string) =>
  queryOptions({
    queryKey: ["plan-forecasts", plan_id, base, changes, language],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) =>
      answer(
        api.POST("/api/v1/plans/{plan_id}/forecast", {
          signal,
          params: { path: { plan_id } },
          body: { base, changes: [...changes] },
        }),
      ),
  });

export const offersQuery = (plan_id: string, language: string) =>
  queryOptions({
    queryKey: ["plans", plan_id, "offers", language],
    queryFn: () => answer(api.GET("/api/v1/proposals", { params: { query: { plan_id, state: "open" } } })),
  });

export const offerQuery = (plan_id: string, proposal_id: string, language: string) =>
  queryOptions({
    queryKey: ["plans", plan_id, "offers", language, proposal_id],
    queryFn: () => answer(api.GET("/api/v1/proposals/{proposal_id}", { params: { path: { proposal_id } } })),
  });

/** A plan as an offer would make it. */
export const asOffered = (plan: Plan, offer: OfferDetail): Plan => ({
  ...plan,
  version: offer.version,
  items: offer.items,
  offer: offer.id,
});

export const templatesQuery = queryOptions({
  queryKey: ["plans", "templates"],
  queryFn: () => answer(api.GET("/api/v1/plan-templates")),
});

/** The person's own rules, as the Rules page asks for them. */
export const keptRulesQuery = (language: string) =>
  queryOptions({ queryKey: ["rules", "list", language], queryFn: () => answer(api.GET("/api/v1/rules")) });

export const plansChanged = () => queries.invalidateQueries({ queryKey: ["plans"] });

import i18next from "i18next";
import { answer, api } from "@/api/client";
import { plansChanged, trialQuery } from "@/api/planQueries";
import type { Change, OfferChange, Plan, PlannedItem } from "@/api/planTypes";
import { isCode } from "@/api/problem";
import { queries } from "@/api/queries";
import type { NewWorkout } from "@/api/types";
import { trouble } from "@/features/activities/changes";
import { offerUndo, tell, toasts, withdraw } from "@/ui/toasts";

export type EditEnd = "done" | "breaks" | "stale" | "failed";

const about = (plan: Pick<Plan, "id">) => `plan/${plan.id}`;

/** What the plan became follows: its workouts, what is sent, what lies ahead of fitness. */
async function settled() {
  await Promise.all([
    plansChanged(),
    queries.invalidateQueries({ queryKey: ["workouts"] }),
    queries.invalidateQueries({ queryKey: ["calendar"] }),
    queries.invalidateQueries({ queryKey: ["fitness"] }),
  ]);
}

/** Kept as a new version and offered back. "breaks": more hard rules would be broken; "stale": the plan went on
 * meanwhile and is fresh again here. Nothing was kept then, and who asked still has what was meant. */
export async function keepChanges(
  plan: Plan,
  changes: readonly Change[],
  said: string,
  accept_violations = false,
): Promise<EditEnd> {
  if (plan.offer) return changeOffer(plan.offer, plan.version, changes, said);
  withdraw(about(plan));
  try {
    const edited = await answer(
      api.POST("/api/v1/plans/{plan_id}/edit", {
        params: { path: { plan_id: plan.id } },
        body: { base: plan.version, branch: plan.line, changes: [...changes], dry_run: false, accept_violations },
      }),
    );
    await settled(); // said once it shows: a row that is about to move is nothing to press yet
    if (edited.version !== null) offerBack(plan, plan.version, edited.version, said);
    return "done";
  } catch (error) {
    if (isCode(error, "plan_breaks")) return "breaks";
    const stale = isCode(error, "stale_version");
    if (!stale) trouble(error);
    await plansChanged();
    return stale ? "stale" : "failed";
  }
}

const aboutOffer = (proposal_id: string) => `proposal/${proposal_id}`;

/** The offer without its last change; `version` is that of the offer with it. */
export async function undoOffer(proposal_id: string, version: number) {
  withdraw(aboutOffer(proposal_id));
  try {
    const path = { proposal_id };
    await answer(api.POST("/api/v1/proposals/{proposal_id}/undo", { params: { path }, body: { version } }));
    tell(i18next.t("plan_page.offers.undone"));
  } catch (error) {
    trouble(error);
  } finally {
    await plansChanged();
  }
}

/** Kept in the offer; of what it breaks a yes to it is asked. */
export async function changeOffer(
  proposal_id: string,
  version: number,
  changes: readonly OfferChange[],
  said: string,
): Promise<EditEnd> {
  withdraw(aboutOffer(proposal_id));
  try {
    const made = await answer(
      api.POST("/api/v1/proposals/{proposal_id}/edit", {
        params: { path: { proposal_id } },
        body: { version, changes: [...changes], dry_run: false },
      }),
    );
    await plansChanged();
    offerUndo(said, i18next.t("shell.undo"), () => void undoOffer(proposal_id, made.version), [
      aboutOffer(proposal_id),
    ]);
    return "done";
  } catch (error) {
    const stale = isCode(error, "stale_version");
    if (!stale) trouble(error);
    return stale ? "stale" : "failed";
  } finally {
    await plansChanged();
  }
}

/** The same in one press, with no form that stays open. */
export async function editPlan(plan: Plan, changes: readonly Change[], said: string, accept = false): Promise<EditEnd> {
  const end = await keepChanges(plan, changes, said, accept);
  if (end === "stale") tellNewer(plan, changes, said, accept);
  if (end === "breaks") await tellBreaks(plan, changes, said);
  return end;
}

/** Somebody else was quicker, this person in another window most likely: the page is fresh again, and what was meant may
 * be done on top of it. */
function tellNewer(plan: Line, changes: readonly Change[], said: string, accept: boolean) {
  const again = async () => {
    const query = { branch: plan.line };
    const now = await answer(
      api.GET("/api/v1/plans/{plan_id}", { params: { path: { plan_id: plan.id }, query } }),
    ).catch(trouble);
    if (now) await editPlan(now, changes, said, accept);
  };
  toasts.add({
    type: "trouble",
    timeout: 20_000,
    title: i18next.t("plan_page.newer"),
    actionProps: { children: i18next.t("plan_page.newer_again"), onClick: () => void again() },
  });
}

/** What it would break, in words, and the way to have it all the same. */
async function tellBreaks(plan: Plan, changes: readonly Change[], said: string) {
  const told = await queries.fetchQuery(trialQuery(plan, changes, i18next.language)).catch(trouble);
  toasts.add({
    type: "trouble",
    priority: "high",
    timeout: 20_000,
    title: i18next.t("plan_page.would_break"),
    description: told?.worse.map(({ sentence }) => sentence).join(" · "),
    actionProps: {
      children: i18next.t("plan_page.keep_anyway"),
      onClick: () => void editPlan(plan, changes, said, true),
    },
  });
}

/** A plan on one of its branches. */
type Line = Pick<Plan, "id" | "line">;

export function offerBack(plan: Line, to: number, base: number, said: string) {
  offerUndo(said, i18next.t("shell.undo"), () => void rollBack(plan, to, base, i18next.t("plan_page.undone")), [
    about(plan),
  ]);
}

/** As version `to` was, as a new version on top of `base`; what was in force then is in force again. */
export async function rollBack(plan: Line, to: number, base: number, said: string): Promise<EditEnd> {
  withdraw(about(plan));
  try {
    const edited = await answer(
      api.POST("/api/v1/plans/{plan_id}/rollback", {
        params: { path: { plan_id: plan.id } },
        body: { to, base, branch: plan.line, accept_violations: true },
      }),
    );
    await settled();
    if (edited.version !== null) offerBack(plan, base, edited.version, said);
    return "done";
  } catch (error) {
    trouble(error);
    await plansChanged();
    return "failed";
  }
}

/** The workout it became as the plan has it; what it was before is offered back. */
export async function followPlan(plan: Plan, item: PlannedItem, said: string) {
  const own = item.apart === "changed" ? item.workout_id : null;
  const read = (id: string) =>
    answer(api.GET("/api/v1/workouts/{workout_id}", { params: { path: { workout_id: id } } }));
  try {
    const before = own ? await read(own) : null;
    const path = { plan_id: plan.id, item_id: item.id };
    await answer(api.POST("/api/v1/plans/{plan_id}/items/{item_id}/follow", { params: { path } }));
    await settled();
    if (!before) return void tell(said);
    const back = async () => {
      const { version } = await read(before.id);
      const params = { path: { workout_id: before.id } };
      const body = { version, day: before.day, workout: before.workout as unknown as NewWorkout["workout"] };
      await answer(api.PATCH("/api/v1/workouts/{workout_id}", { params, body }));
      await settled();
    };
    offerUndo(said, i18next.t("shell.undo"), () => void back().catch(trouble), [`workout/${before.id}`]);
  } catch (error) {
    trouble(error);
    await plansChanged();
  }
}

export { settled as planSettled };

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import i18next from "i18next";
import { meQuery, queries, setupQuery } from "./api/queries";
import type { Me, Sport } from "./api/types";
import { SPORTS } from "./features/activities/naming";
import { activitySearch } from "./features/activities/search";
import { periodSearch } from "./features/compare/periods/search";
import { safeNext } from "./features/door/next";
import { libraryChoice, librarySearch } from "./features/library/search";
import { routeSearch } from "./features/routes/search";
import { changeLanguage, pageWords } from "./i18n";
import {
  ACTIVITY_VIEWS,
  type ActivityView,
  CALENDAR_VIEWS,
  type CalendarView,
  CONNECTION_VIEWS,
  type ConnectionView,
  FORM_SPANS,
  type FormSpan,
  oneOf,
  PLAN_VIEWS,
  type PlanView,
  SPAN_NAMES,
  type SpanName,
} from "./shell/addresses";
import { NotFound, PageError, PageWait } from "./shell/PageStates";
import { isUpcoming, PAGES } from "./shell/pages";
import { Shell } from "./shell/Shell";
import { changeTheme, useTheme } from "./shell/theme";

const root = createRootRoute({
  component: Outlet,
  errorComponent: PageError,
  notFoundComponent: NotFound,
});

/** The account's language and theme win over this browser's once someone is signed in. */
async function follow(me: Me) {
  if (me.language !== i18next.language) await changeLanguage(me.language);
  if (me.theme !== useTheme.getState().theme) changeTheme(me.theme);
}

/** A page behind the first comes with its words. */
const withWords = ((load: () => Promise<Record<string, unknown>>, name?: string) =>
  lazyRouteComponent(async () => (await Promise.all([load(), pageWords()]))[0], name)) as typeof lazyRouteComponent;

const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: Shell,
  pendingComponent: PageWait,
  beforeLoad: async ({ location }) => {
    const me = await queries.ensureQueryData(meQuery);
    if (me) return follow(me);
    const { needed } = await queries.fetchQuery(setupQuery);
    throw needed ? redirect({ to: "/setup" }) : redirect({ to: "/sign-in", search: { next: safeNext(location.href) } });
  },
});

const outside = createRoute({
  getParentRoute: () => root,
  id: "outside",
  component: lazyRouteComponent(() => import("./features/door/Doorstep")),
});

const setup = createRoute({
  getParentRoute: () => outside,
  path: "/setup",
  component: lazyRouteComponent(() => import("./features/door/Setup")),
  beforeLoad: async () => {
    const { needed } = await queries.fetchQuery(setupQuery);
    if (!needed) throw redirect({ to: "/" });
  },
});

const signIn = createRoute({
  getParentRoute: () => outside,
  path: "/sign-in",
  component: lazyRouteComponent(() => import("./features/door/SignIn")),
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: safeNext(search.next) }),
  beforeLoad: async () => {
    if (await queries.ensureQueryData(meQuery)) throw redirect({ to: "/" });
    const { needed } = await queries.ensureQueryData(setupQuery);
    if (needed) throw redirect({ to: "/setup" });
  },
});

const today = createRoute({
  getParentRoute: () => inside,
  path: "/",
  component: lazyRouteComponent(() => import("./features/today/Today")),
});

const activities = createRoute({
  getParentRoute: () => inside,
  path: "/activities",
  validateSearch: activitySearch,
  component: withWords(() => import("./features/activities/Activities")),
});

const activity = createRoute({
  getParentRoute: () => inside,
  path: "/activities/$id",
  validateSearch: (search: Record<string, unknown>): { view?: ActivityView } =>
    oneOf("view", search.view, ACTIVITY_VIEWS),
  component: withWords(() => import("./features/activity/ActivityPage")),
});

const routes = createRoute({
  getParentRoute: () => inside,
  path: "/routes",
  validateSearch: routeSearch,
  component: withWords(() => import("./features/routes/Routes")),
});

const route = createRoute({
  getParentRoute: () => inside,
  path: "/routes/$id",
  component: withWords(() => import("./features/routes/RoutePage")),
});

const changes = createRoute({
  getParentRoute: () => inside,
  path: "/activities/changes",
  validateSearch: (search: Record<string, unknown>): { automatic?: true } =>
    search.automatic === true ? { automatic: true } : {},
  component: withWords(() => import("./features/changes/Changes")),
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: "/import",
  component: withWords(() => import("./features/imports/Imports")),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: "/settings",
  validateSearch: (search: Record<string, unknown>): { tab?: string } =>
    typeof search.tab === "string" ? { tab: search.tab } : {},
  component: withWords(() => import("./features/settings/Settings")),
});

const fitness = createRoute({
  getParentRoute: () => inside,
  path: "/fitness",
  validateSearch: (search: Record<string, unknown>): { span?: FormSpan; sport?: Sport } => ({
    ...oneOf("span", search.span, FORM_SPANS),
    ...oneOf("sport", search.sport, SPORTS),
  }),
  component: withWords(() => import("./features/fitness/FitnessPage")),
});

const library = createRoute({
  getParentRoute: () => inside,
  path: "/library",
  validateSearch: librarySearch,
  component: withWords(() => import("./features/library/Library")),
});

const libraryWorkout = createRoute({
  getParentRoute: () => inside,
  path: "/library/$slug",
  validateSearch: libraryChoice,
  component: withWords(() => import("./features/library/LibraryWorkout")),
});

const records = createRoute({
  getParentRoute: () => inside,
  path: "/records",
  validateSearch: (search: Record<string, unknown>): { sport?: Sport } => oneOf("sport", search.sport, SPORTS),
  component: withWords(() => import("./features/records/RecordsPage")),
});

const text = (said: unknown) => (typeof said === "string" && said ? said : undefined);

const compare = createRoute({
  getParentRoute: () => inside,
  path: "/compare",
  validateSearch: (search: Record<string, unknown>): { a?: string; b?: string; by?: "distance" | "time" } => ({
    ...(text(search.a) && { a: text(search.a) }),
    ...(text(search.b) && { b: text(search.b) }),
    ...oneOf("by", search.by, ["distance", "time"] as const),
  }),
  component: withWords(() => import("./features/compare/ComparePage")),
});

const periods = createRoute({
  getParentRoute: () => inside,
  path: "/compare/periods",
  validateSearch: periodSearch,
  component: withWords(() => import("./features/compare/periods/PeriodsPage")),
});

const correlations = createRoute({
  getParentRoute: () => inside,
  path: "/correlations",
  component: withWords(() => import("./features/correlations/CorrelationsPage")),
});

const wellness = createRoute({
  getParentRoute: () => inside,
  path: "/wellness",
  validateSearch: (search: Record<string, unknown>): { span?: SpanName } => oneOf("span", search.span, SPAN_NAMES),
  component: withWords(() => import("./features/wellness/WellnessPage")),
});

const workouts = createRoute({
  getParentRoute: () => inside,
  path: "/workouts",
  component: withWords(() => import("./features/workouts/Workouts")),
});

const newWorkout = createRoute({
  getParentRoute: () => inside,
  path: "/workouts/new",
  validateSearch: (search: Record<string, unknown>): { from?: string } =>
    typeof search.from === "string" ? { from: search.from } : {},
  component: withWords(() => import("./features/workouts/editor/EditorPage"), "NewWorkoutPage"),
});

const editWorkout = createRoute({
  getParentRoute: () => inside,
  path: "/workouts/$id/edit",
  component: withWords(() => import("./features/workouts/editor/EditorPage"), "EditWorkoutPage"),
});

const workout = createRoute({
  getParentRoute: () => inside,
  path: "/workouts/$id",
  component: withWords(() => import("./features/workouts/WorkoutPage")),
});

const plan = createRoute({
  getParentRoute: () => inside,
  path: "/plan",
  validateSearch: (search: Record<string, unknown>): { plan?: string; branch?: string; view?: PlanView } => ({
    ...(text(search.plan) && { plan: text(search.plan) }),
    ...(text(search.branch) && { branch: text(search.branch) }),
    ...oneOf("view", search.view, PLAN_VIEWS),
  }),
  component: withWords(() => import("./features/plan/PlanPage")),
});

const planSteps = createRoute({
  getParentRoute: () => inside,
  path: "/plan/steps",
  validateSearch: (
    search: Record<string, unknown>,
  ): { plan: string; item: string; branch?: string; offer?: string; from?: "calendar" } => ({
    plan: text(search.plan) ?? "",
    item: text(search.item) ?? "",
    ...(text(search.branch) && { branch: text(search.branch) }),
    ...(text(search.offer) && { offer: text(search.offer) }),
    ...oneOf("from", search.from, ["calendar"] as const),
  }),
  component: withWords(() => import("./features/plan/StepsPage")),
});

const newPlan = createRoute({
  getParentRoute: () => inside,
  path: "/plan/new",
  component: withWords(() => import("./features/plan/wizard/NewPlanPage")),
});

/** `connected`, `refused`: what came of a visit to a service's own sign-in page. */
const connections = createRoute({
  getParentRoute: () => inside,
  path: "/connections",
  validateSearch: (
    search: Record<string, unknown>,
  ): { view?: ConnectionView; connected?: string; refused?: string; service?: string } => ({
    ...oneOf("view", search.view, CONNECTION_VIEWS),
    ...(text(search.connected) && { connected: text(search.connected) }),
    ...(text(search.refused) && { refused: text(search.refused) }),
    ...(text(search.service) && { service: text(search.service) }),
  }),
  component: withWords(() => import("./features/connections/Connections")),
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const calendar = createRoute({
  getParentRoute: () => inside,
  path: "/calendar",
  validateSearch: (search: Record<string, unknown>): { view?: CalendarView; at?: string } => ({
    ...oneOf("view", search.view, CALENDAR_VIEWS),
    ...(typeof search.at === "string" && DAY.test(search.at) && { at: search.at }),
  }),
  component: withWords(() => import("./features/calendar/CalendarPage")),
});

const rules = createRoute({
  getParentRoute: () => inside,
  path: "/plan/rules",
  component: withWords(() => import("./features/rules/RulesPage")),
});

const upcoming = PAGES.filter(isUpcoming).map((page) =>
  createRoute({
    getParentRoute: () => inside,
    path: page.path,
    component: lazyRouteComponent(() => import("./features/upcoming/pages"), page.name),
  }),
);

const tree = root.addChildren([
  outside.addChildren([setup, signIn]),
  inside.addChildren([
    today,
    activities,
    activity,
    changes,
    fitness,
    wellness,
    records,
    library,
    libraryWorkout,
    compare,
    periods,
    correlations,
    routes,
    route,
    workouts,
    newWorkout,
    workout,
    editWorkout,
    plan,
    planSteps,
    newPlan,
    calendar,
    rules,
    connections,
    imports,
    settings,
    ...upcoming,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: "intent",
  defaultPendingMs: 200,
  defaultPendingComponent: PageWait,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

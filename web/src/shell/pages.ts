import type { IconName } from "@/ui/Icon";

/** Every page of the house, in the order of the rail; `key` is also the second key of `g …`. */
export const PAGES = [
  { name: "today", path: "/", icon: "today", key: "t" },
  { name: "calendar", path: "/calendar", icon: "calendar", key: "c" },
  { name: "activities", path: "/activities", icon: "activities", key: "a" },
  { name: "fitness", path: "/fitness", icon: "fitness", key: "f" },
  { name: "wellness", path: "/wellness", icon: "pulse", key: "w" },
  { name: "records", path: "/records", icon: "records", key: "e" },
  { name: "plan", path: "/plan", icon: "plan", key: "p" },
  { name: "workouts", path: "/workouts", icon: "workouts", key: "k" },
  { name: "review", path: "/review", icon: "review", key: "r" },
  { name: "coach", path: "/coach", icon: "coach", key: "h" },
  { name: "goals", path: "/goals", icon: "goals", key: "g" },
  { name: "routes", path: "/routes", icon: "routes", key: "o" },
  { name: "library", path: "/library", icon: "library", key: "l" },
  { name: "connections", path: "/connections", icon: "connections", key: "n" },
  { name: "import", path: "/import", icon: "import", key: "i" },
  { name: "settings", path: "/settings", icon: "settings", key: "s" },
] as const satisfies readonly { name: string; path: string; icon: IconName; key: string }[];

export type PageName = (typeof PAGES)[number]["name"];

/** Pages whose contents are still to come: they say what will be there. */
export const UPCOMING = ["review", "coach", "goals"] as const satisfies readonly PageName[];

type UpcomingPage = Extract<(typeof PAGES)[number], { name: (typeof UPCOMING)[number] }>;

export const isUpcoming = (page: (typeof PAGES)[number]): page is UpcomingPage =>
  (UPCOMING as readonly string[]).includes(page.name);

/** What fits under a thumb; the rest is behind "More". */
export const TAB_BAR: readonly PageName[] = ["today", "calendar", "activities", "plan"];

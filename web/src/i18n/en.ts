import activities from "@locales/en/activities.json";
import compare from "@locales/en/compare.json";
import correlations_page from "@locales/en/correlations_page.json";
import imports from "@locales/en/imports.json";
import routes from "@locales/en/routes.json";
import setup from "@locales/en/setup.json";
import shell from "@locales/en/shell.json";
import sports from "@locales/en/sports.json";
import today from "@locales/en/today.json";
import workouts_page from "@locales/en/workouts_page.json";

/** What the door, the frame and the first page say. */
export const words = {
  activities,
  compare,
  correlations_page,
  imports,
  routes,
  setup,
  shell,
  sports,
  today,
  workouts_page,
};

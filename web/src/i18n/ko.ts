import activities from "@locales/ko/activities.json";
import compare from "@locales/ko/compare.json";
import correlations_page from "@locales/ko/correlations_page.json";
import imports from "@locales/ko/imports.json";
import routes from "@locales/ko/routes.json";
import setup from "@locales/ko/setup.json";
import shell from "@locales/ko/shell.json";
import sports from "@locales/ko/sports.json";
import today from "@locales/ko/today.json";
import workouts_page from "@locales/ko/workouts_page.json";

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

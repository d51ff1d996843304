import account from "@locales/en/account.json";
import activities from "@locales/en/activities.json";
import athlete from "@locales/en/athlete.json";
import calendar_page from "@locales/en/calendar_page.json";
import changes from "@locales/en/changes.json";
import charts from "@locales/en/charts.json";
import compare from "@locales/en/compare.json";
import connections_page from "@locales/en/connections_page.json";
import correlations_page from "@locales/en/correlations_page.json";
import curves from "@locales/en/curves.json";
import exercises from "@locales/en/exercises.json";
import figures from "@locales/en/figures.json";
import fitness from "@locales/en/fitness.json";
import imports from "@locales/en/imports.json";
import intervals from "@locales/en/intervals.json";
import jobs from "@locales/en/jobs.json";
import library_page from "@locales/en/library_page.json";
import models from "@locales/en/models.json";
import plan_page from "@locales/en/plan_page.json";
import records_page from "@locales/en/records_page.json";
import routes from "@locales/en/routes.json";
import rules_page from "@locales/en/rules_page.json";
import setup from "@locales/en/setup.json";
import shell from "@locales/en/shell.json";
import sports from "@locales/en/sports.json";
import today from "@locales/en/today.json";
import wellness_page from "@locales/en/wellness_page.json";
import workouts_page from "@locales/en/workouts_page.json";
import zones from "@locales/en/zones.json";

export const words = {
  account,
  activities,
  athlete,
  calendar_page,
  changes,
  charts,
  compare,
  connections_page,
  correlations_page,
  curves,
  exercises,
  figures,
  fitness,
  imports,
  intervals,
  jobs,
  library_page,
  models,
  plan_page,
  records_page,
  routes,
  rules_page,
  setup,
  shell,
  sports,
  today,
  wellness_page,
  workouts_page,
  zones,
};

import account from "@locales/ko/account.json";
import activities from "@locales/ko/activities.json";
import athlete from "@locales/ko/athlete.json";
import calendar_page from "@locales/ko/calendar_page.json";
import changes from "@locales/ko/changes.json";
import charts from "@locales/ko/charts.json";
import compare from "@locales/ko/compare.json";
import connections_page from "@locales/ko/connections_page.json";
import correlations_page from "@locales/ko/correlations_page.json";
import curves from "@locales/ko/curves.json";
import exercises from "@locales/ko/exercises.json";
import figures from "@locales/ko/figures.json";
import fitness from "@locales/ko/fitness.json";
import imports from "@locales/ko/imports.json";
import intervals from "@locales/ko/intervals.json";
import jobs from "@locales/ko/jobs.json";
import library_page from "@locales/ko/library_page.json";
import models from "@locales/ko/models.json";
import plan_page from "@locales/ko/plan_page.json";
import records_page from "@locales/ko/records_page.json";
import routes from "@locales/ko/routes.json";
import rules_page from "@locales/ko/rules_page.json";
import setup from "@locales/ko/setup.json";
import shell from "@locales/ko/shell.json";
import sports from "@locales/ko/sports.json";
import today from "@locales/ko/today.json";
import wellness_page from "@locales/ko/wellness_page.json";
import workouts_page from "@locales/ko/workouts_page.json";
import zones from "@locales/ko/zones.json";

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

import account from "@locales/en/account.json";
import athlete from "@locales/en/athlete.json";
import calendar_page from "@locales/en/calendar_page.json";
import changes from "@locales/en/changes.json";
import charts from "@locales/en/charts.json";
import connections_page from "@locales/en/connections_page.json";
import curves from "@locales/en/curves.json";
import exercises from "@locales/en/exercises.json";
import figures from "@locales/en/figures.json";
import fitness from "@locales/en/fitness.json";
import intervals from "@locales/en/intervals.json";
import jobs from "@locales/en/jobs.json";
import library_page from "@locales/en/library_page.json";
import models from "@locales/en/models.json";
import plan_page from "@locales/en/plan_page.json";
import records_page from "@locales/en/records_page.json";
import rules_page from "@locales/en/rules_page.json";
import wellness_page from "@locales/en/wellness_page.json";
import zones from "@locales/en/zones.json";

/** What the pages behind the first say: they wait for it. */
export const pageWords = {
  account,
  athlete,
  calendar_page,
  changes,
  charts,
  connections_page,
  curves,
  exercises,
  figures,
  fitness,
  intervals,
  jobs,
  library_page,
  models,
  plan_page,
  records_page,
  rules_page,
  wellness_page,
  zones,
};

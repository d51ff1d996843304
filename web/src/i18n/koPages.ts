import account from "@locales/ko/account.json";
import athlete from "@locales/ko/athlete.json";
import calendar_page from "@locales/ko/calendar_page.json";
import changes from "@locales/ko/changes.json";
import charts from "@locales/ko/charts.json";
import connections_page from "@locales/ko/connections_page.json";
import curves from "@locales/ko/curves.json";
import exercises from "@locales/ko/exercises.json";
import figures from "@locales/ko/figures.json";
import fitness from "@locales/ko/fitness.json";
import intervals from "@locales/ko/intervals.json";
import jobs from "@locales/ko/jobs.json";
import library_page from "@locales/ko/library_page.json";
import models from "@locales/ko/models.json";
import plan_page from "@locales/ko/plan_page.json";
import records_page from "@locales/ko/records_page.json";
import rules_page from "@locales/ko/rules_page.json";
import wellness_page from "@locales/ko/wellness_page.json";
import zones from "@locales/ko/zones.json";

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

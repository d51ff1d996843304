import account from "@locales/ko/account.json";
import activities from "@locales/ko/activities.json";
import athlete from "@locales/ko/athlete.json";
import charts from "@locales/ko/charts.json";
import imports from "@locales/ko/imports.json";
import jobs from "@locales/ko/jobs.json";
import setup from "@locales/ko/setup.json";
import shell from "@locales/ko/shell.json";
import sports from "@locales/ko/sports.json";
import today from "@locales/ko/today.json";

export const words = { account, activities, athlete, charts, imports, jobs, setup, shell, sports, today };

import account from "@locales/en/account.json";
import activities from "@locales/en/activities.json";
import athlete from "@locales/en/athlete.json";
import charts from "@locales/en/charts.json";
import imports from "@locales/en/imports.json";
import jobs from "@locales/en/jobs.json";
import setup from "@locales/en/setup.json";
import shell from "@locales/en/shell.json";
import sports from "@locales/en/sports.json";
import today from "@locales/en/today.json";

export const words = { account, activities, athlete, charts, imports, jobs, setup, shell, sports, today };

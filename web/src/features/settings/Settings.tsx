import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Thresholds } from "@/features/athlete/Thresholds";
import { Page } from "@/ui/Page";
import { Tabs } from "@/ui/Tabs";
import { ApiKeys } from "./ApiKeys";
import { CalendarFeed } from "./CalendarFeed";
import { Gear } from "./Gear";
import { Jobs } from "./Jobs";
import { PasswordCard } from "./PasswordCard";
import { Preferences } from "./Preferences";
import { Profile } from "./Profile";
import { SecondFactor } from "./SecondFactor";
import { Sessions } from "./Sessions";
import css from "./Settings.module.css";

export default function Settings() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab } = useSearch({ from: "/inside/settings" });
  const tabs = [
    {
      value: "you",
      label: t("account.tabs.you"),
      content: (
        <div className={css.cards}>
          <Profile />
          <Preferences />
        </div>
      ),
    },
    { value: "athlete", label: t("athlete.tab"), content: <Thresholds /> },
    {
      value: "security",
      label: t("account.tabs.security"),
      content: (
        <div className={css.cards}>
          <PasswordCard />
          <SecondFactor />
          <Sessions />
        </div>
      ),
    },
    {
      value: "keys",
      label: t("account.tabs.keys"),
      content: (
        <div className={css.cards}>
          <ApiKeys />
          <CalendarFeed />
        </div>
      ),
    },
    { value: "jobs", label: t("account.tabs.jobs"), content: <Jobs /> },
    { value: "gear", label: t("activities.gear.title"), content: <Gear /> },
  ];
  const value = tabs.some((known) => known.value === tab) ? (tab as string) : "you";
  return (
    <Page title={t("shell.pages.settings")}>
      <Tabs
        label={t("shell.pages.settings")}
        tabs={tabs}
        value={value}
        onChange={(next) => void navigate({ to: "/settings", search: { tab: next }, replace: true })}
      />
    </Page>
  );
}

import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { CONNECTION_VIEWS } from "@/shell/addresses";
import { PageWait } from "@/shell/PageStates";
import { Page } from "@/ui/Page";
import { Tabs } from "@/ui/Tabs";
import { AccountsTab } from "./AccountsTab";

const SendingTab = lazy(() => import("./SendingTab"));
const HistoryTab = lazy(() => import("./HistoryTab"));
const WebhooksTab = lazy(() => import("./WebhooksTab"));
const LeftTab = lazy(() => import("./LeftTab"));

const CONTENT = {
  accounts: <AccountsTab />,
  webhooks: <WebhooksTab />,
  sending: <SendingTab />,
  history: <HistoryTab />,
  left: <LeftTab />,
};

export default function Connections() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { view = "accounts" } = useSearch({ from: "/inside/connections" });
  return (
    <Page title={t("shell.pages.connections")} lead={t("connections_page.lead")}>
      <Tabs
        label={t("connections_page.views.label")}
        value={view}
        onChange={(next) => {
          const chosen = CONNECTION_VIEWS.find((one) => one === next) ?? "accounts";
          void navigate({ to: "/connections", search: chosen === "accounts" ? {} : { view: chosen } });
        }}
        tabs={CONNECTION_VIEWS.map((one) => ({
          value: one,
          label: t(`connections_page.views.${one}`),
          content: <Suspense fallback={<PageWait />}>{CONTENT[one]}</Suspense>,
        }))}
      />
    </Page>
  );
}

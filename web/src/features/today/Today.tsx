import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { ActivityRows } from "@/features/activities/ActivityRows";
import { DemoOffer } from "@/features/imports/DemoOffer";
import { pickFiles } from "@/features/imports/pickFiles";
import { useFormat } from "@/i18n/format";
import { useMe } from "@/shell/session";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import { Glance } from "./Glance";
import { Insights } from "./Insights";
import css from "./Today.module.css";
import { Trends } from "./Trends";

export default function Today() {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const navigate = useNavigate();
  const recent = useQuery({
    queryKey: ["activities", "recent"],
    queryFn: () => answer(api.GET("/api/v1/activities", { params: { query: { limit: 5 } } })),
  });
  const date = format.moment(new Date().toISOString(), { weekday: "long", month: "long", day: "numeric" });
  return (
    <Page title={t("shell.today.greeting", { name: me?.name ?? "" })} lead={date}>
      <div className={css.coming}>
        <h2>{t("shell.today.coming_title")}</h2>
        <p>{t("shell.today.coming")}</p>
      </div>
      <Glance />
      <Insights />
      <Trends />
      <Card
        title={t("shell.today.recent")}
        flush
        aside={
          <Link to="/activities" className={css.all}>
            {t("shell.today.all")}
          </Link>
        }
      >
        {recent.error ? (
          <ErrorState error={recent.error} onRetry={() => void recent.refetch()} />
        ) : recent.isPending ? (
          <SkeletonRows rows={5} height={64} label={t("shell.loading")} />
        ) : recent.data.items.length > 0 ? (
          <ActivityRows rows={recent.data.items} />
        ) : (
          <EmptyState
            icon="activities"
            title={t("activities.empty.title")}
            actions={
              <Button look="primary" icon="import" onClick={() => pickFiles(navigate)}>
                {t("imports.choose")}
              </Button>
            }
          >
            <p>{t("activities.empty.words")}</p>
            <DemoOffer />
          </EmptyState>
        )}
      </Card>
    </Page>
  );
}

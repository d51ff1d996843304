import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { webhooksQuery } from "@/api/queries";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import css from "./Connections.module.css";
import { WebhookCard } from "./WebhookCard";

const NewWebhookDialog = lazy(() => import("./NewWebhookDialog"));

/** Addresses of this house that the athlete's own programs send figures of days to. */
export default function WebhooksTab() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const { data, error, isPending, refetch } = useQuery(webhooksQuery(i18n.language));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending)
    return (
      <Card flush>
        <SkeletonRows rows={2} height={96} label={t("shell.loading")} />
      </Card>
    );
  const add = (
    <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
      {t("connections_page.webhooks.new")}
    </Button>
  );
  return (
    <div className={css.stack}>
      <p className={css.small}>{t("connections_page.webhooks.lead")}</p>
      {data.items.length === 0 ? (
        <EmptyState icon="connections" title={t("connections_page.webhooks.none.title")} actions={add}>
          <p>{t("connections_page.webhooks.none.words")}</p>
        </EmptyState>
      ) : (
        <>
          <div className={css.foot}>{add}</div>
          {data.items.map((one) => (
            <WebhookCard key={one.id} webhook={one} />
          ))}
        </>
      )}
      <details className={css.advanced}>
        <summary>{t("connections_page.webhooks.takes", { count: data.takes.length })}</summary>
        <ul className={css.takes}>
          {data.takes.map((one) => (
            <li key={one.kind}>
              {one.name}
              <code className={css.code}>{one.kind}</code>
              <span className={css.small}>
                {format.number(one.low, one.low % 1 ? 1 : 0)} – {format.number(one.high)}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <Suspense>{adding && <NewWebhookDialog onClose={() => setAdding(false)} />}</Suspense>
    </div>
  );
}

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { connectionsQuery, outboxQuery } from "@/api/queries";
import type { OutboxItem } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button, buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import css from "./Connections.module.css";
import { OutboxDeeds } from "./OutboxDeeds";
import { asksYou, outboxBadge } from "./telling";

const SHOWN = ["all", "open", "failed", "done"] as const;
type Shown = (typeof SHOWN)[number];

/** What was approved and is on its way out, and what came back. */
export default function SendingTab() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>("all");
  const list = useInfiniteQuery(outboxQuery(shown));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={css.stack}>
      <p className={css.small}>{t("connections_page.sending.lead")}</p>
      <NeedYou />
      <div className={css.foot}>
        <Switch
          label={t("connections_page.sending.filter")}
          value={shown}
          onChange={(next) => setShown(SHOWN.find((one) => one === next) ?? "all")}
          choices={SHOWN.map((one) => ({ value: one, label: t(`connections_page.sending.${one}`) }))}
        />
      </div>
      {list.error ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Card flush>
          <SkeletonRows rows={5} height={64} label={t("shell.loading")} />
        </Card>
      ) : items.length === 0 ? (
        shown === "all" ? (
          <EmptyState icon="connections" title={t("connections_page.sending.none.title")}>
            <p>{t("connections_page.sending.none.words")}</p>
          </EmptyState>
        ) : (
          <EmptyState icon="connections" title={t(`connections_page.sending.none_of.${shown}`)} />
        )
      ) : (
        <Card flush>
          <ul>
            {items.map((item) => (
              <OneItem key={item.id} item={item} />
            ))}
          </ul>
          {list.hasNextPage && (
            <div className={css.more}>
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t("connections_page.sending.more")}
              </Button>
            </div>
          )}
        </Card>
      )}
    </div>
  );
}

/** Accounts for which everything waits until the athlete has seen to them. */
function NeedYou() {
  const { t } = useTranslation();
  const { data } = useQuery(connectionsQuery);
  const waiting = data?.items.filter((one) => one.state === "needs_you" && one.writes.length > 0) ?? [];
  return waiting.map((one) => (
    <div key={one.id} className={css.needs}>
      <div className={css.main}>
        <p>{[one.name, one.account.name].filter(Boolean).join(", ")}</p>
        <p>{one.sentence}</p>
      </div>
      <Link to="/connections" className={buttonLook.plain}>
        {t("connections_page.sending.to_account")}
      </Link>
    </div>
  ));
}

function OneItem({ item }: { item: OutboxItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const services = useQuery(connectionsQuery).data?.services;
  const badge = outboxBadge(item);
  const serviceName = (slug: string) => services?.find((one) => one.slug === slug)?.name ?? slug;
  return (
    <li className={css.row}>
      <div className={css.main}>
        <p>
          {item.deed_name} · {item.subject.name}
          {item.subject.day && ` · ${format.moment(`${item.subject.day}T00:00:00Z`, { dateStyle: "medium" }, 0)}`}
        </p>
        <p className={css.line}>
          <span>
            {t("connections_page.sending.to", {
              name: [serviceName(item.connection.service), item.connection.name].filter(Boolean).join(", "),
            })}
          </span>
          <time dateTime={item.approved_at}>{format.ago(item.approved_at)}</time>
          {item.attempt > 1 && <span>{t("connections_page.sending.try", { count: item.attempt })}</span>}
          {(item.state === "waiting" || item.state === "unsure") && item.next_at && item.attempt > 0 && (
            <span>{t("connections_page.sending.next", { when: format.ago(item.next_at) })}</span>
          )}
          {item.state === "done" && item.diff !== null && item.diff.length === 0 && (
            <span>{t("connections_page.sending.same")}</span>
          )}
        </p>
        {item.final && <p className={css.small}>{item.final}</p>}
        {item.state !== "done" && (item.trouble || item.state === "unsure") && (
          <p className={asksYou(item) ? css.warn : item.state === "failed" ? css.bad : css.small}>{item.sentence}</p>
        )}
        {item.diff !== null && item.diff.length > 0 && (
          <>
            {item.state === "done" && <p className={css.warn}>{t("connections_page.sending.diff")}</p>}
            <ul className={css.differs}>
              {item.diff.map((one) => (
                <li key={`${one.code} ${one.step}`}>{one.sentence}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <OutboxDeeds item={item} connectionId={item.connection.id} />
      <Badge tone={badge.tone}>{t(`connections_page.sending.state.${badge.state}`)}</Badge>
    </li>
  );
}

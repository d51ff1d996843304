import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries, syncHistoryQuery } from "@/api/queries";
import type { SyncRun } from "@/api/types";
import { clock, useFormat } from "@/i18n/format";
import { Badge, type Tone } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorNote, ErrorState } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import css from "./Connections.module.css";

const TONES: Record<SyncRun["state"], Tone> = {
  waiting: "neutral",
  running: "accent",
  done: "good",
  failed: "bad",
  cancelled: "neutral",
};
const COUNTS = ["activities", "files", "days", "updated", "deleted"] as const;

/** Every sync there was: what it brought, how long it took, and why it stopped. */
export default function HistoryTab() {
  const { t } = useTranslation();
  const list = useInfiniteQuery(syncHistoryQuery);
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending)
    return (
      <Card flush>
        <SkeletonRows rows={6} height={64} label={t("shell.loading")} />
      </Card>
    );
  const runs = list.data.pages.flatMap((page) => page.items);
  if (runs.length === 0) return <EmptyState icon="history" title={t("connections_page.history.none")} />;
  return (
    <Card flush>
      <ul>
        {runs.map((run) => (
          <OneRun key={run.id} run={run} />
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={css.more}>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("connections_page.history.more")}
          </Button>
        </div>
      )}
    </Card>
  );
}

function OneRun({ run }: { run: SyncRun }) {
  const { t } = useTranslation();
  const format = useFormat();
  const act = useMutation({
    mutationFn: (deed: "retry" | "cancel") => {
      const params = { params: { path: { job_id: run.job_id ?? run.id } } };
      return deed === "retry"
        ? answer(api.POST("/api/v1/ingest/jobs/{job_id}/retry", params))
        : answer(api.POST("/api/v1/ingest/jobs/{job_id}/cancel", params));
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["sync-history"] });
      void queries.invalidateQueries({ queryKey: ["connections"] });
    },
  });
  const { counts } = run;
  const worth = (name: (typeof COUNTS)[number]) =>
    (counts[name] ?? 0) > 0 && (name !== "files" || counts.files !== counts.activities);
  const told = COUNTS.filter(worth).map((name) =>
    t(`connections_page.history.counts.${name}`, { count: run.counts[name] ?? 0 }),
  );
  const seconds = run.ended_at ? (new Date(run.ended_at).getTime() - new Date(run.started_at).getTime()) / 1000 : null;
  return (
    <li className={css.row}>
      <div className={css.main}>
        <p>
          {run.connection.name}
          {run.connection.account && <span className={css.small}> {run.connection.account}</span>}
        </p>
        <p className={css.line}>
          <time
            dateTime={run.started_at}
            title={format.moment(run.started_at, { dateStyle: "full", timeStyle: "short" })}
          >
            {format.ago(run.started_at)}
          </time>
          {seconds !== null && seconds >= 1 && (
            <span>{t("connections_page.history.took", { time: clock(seconds) })}</span>
          )}
          {run.state === "done" && told.length === 0 && !run.partly && (
            <span>{t("connections_page.history.counts.nothing")}</span>
          )}
          {told.map((words) => (
            <span key={words}>{words}</span>
          ))}
          {(run.counts.requests ?? 0) > 0 && (
            <span>{t("connections_page.history.counts.requests", { count: run.counts.requests ?? 0 })}</span>
          )}
        </p>
        {run.sentence && (
          <p className={run.made_up ? css.small : run.state === "failed" ? css.bad : run.partly ? css.warn : css.small}>
            {run.sentence}
          </p>
        )}
        <ErrorNote error={act.error} />
      </div>
      {run.can.includes("retry") && (run.state !== "done" || run.partly) && !run.made_up && (
        <Button icon="retry" busy={act.isPending} onClick={() => act.mutate("retry")}>
          {t("connections_page.history.retry")}
        </Button>
      )}
      {run.can.includes("cancel") && (
        <Button look="quiet" busy={act.isPending} onClick={() => act.mutate("cancel")}>
          {t("connections_page.history.cancel")}
        </Button>
      )}
      <Badge tone={run.made_up ? "neutral" : run.partly ? "warn" : TONES[run.state]}>
        {t(`connections_page.history.state.${run.partly ? "partly" : run.state}`)}
      </Badge>
    </li>
  );
}

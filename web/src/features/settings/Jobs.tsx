import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { jobQuery, jobsQuery, queries } from "@/api/queries";
import type { Job } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Badge, type Tone } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote, ErrorState } from "@/ui/ErrorState";
import { Progress } from "@/ui/Progress";
import { SkeletonRows } from "@/ui/Skeleton";
import css from "./Jobs.module.css";

const TONES: Record<Job["state"], Tone> = {
  waiting: "neutral",
  running: "accent",
  succeeded: "good",
  failed: "bad",
  cancelled: "neutral",
};

const TASKS = ["import_files", "make_demo", "merge_twins"] as const;

/** Everything done behind the pages: what it is at, how often it was tried, and why it stopped. */
export function Jobs() {
  const { t } = useTranslation();
  const jobs = useInfiniteQuery(jobsQuery);
  const items = jobs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t("jobs.title")} flush>
      {jobs.error ? (
        <ErrorState error={jobs.error} onRetry={() => void jobs.refetch()} />
      ) : jobs.isPending ? (
        <SkeletonRows rows={4} height={64} label={t("shell.loading")} />
      ) : items.length === 0 ? (
        <p className={css.none}>{t("jobs.empty")}</p>
      ) : (
        <ul>
          {items.map((job) => (
            <OneJob key={job.id} job={job} />
          ))}
        </ul>
      )}
      {jobs.hasNextPage && (
        <div className={css.more}>
          <Button busy={jobs.isFetchingNextPage} onClick={() => void jobs.fetchNextPage()}>
            {t("jobs.older")}
          </Button>
        </div>
      )}
    </Card>
  );
}

function OneJob({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const act = useMutation({
    mutationFn: (deed: "cancel" | "retry") => {
      const params = { params: { path: { job_id: job.id } } };
      return deed === "cancel"
        ? answer(api.POST("/api/v1/jobs/{job_id}/cancel", params))
        : answer(api.POST("/api/v1/jobs/{job_id}/retry", params));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["jobs"] }),
  });
  const going = job.state === "waiting" || job.state === "running";
  // One try that went well tells nothing more.
  const eventful = job.state !== "succeeded" || job.attempt > 1;
  const known = TASKS.find((task) => task === job.task);
  const { progress } = job;
  return (
    <li className={css.job}>
      <div className={css.line}>
        <span className={css.name}>{known ? t(`jobs.task.${known}`) : job.task}</span>
        <Badge tone={TONES[job.state]}>{job.cancelling ? t("jobs.cancelling") : t(`jobs.state.${job.state}`)}</Badge>
      </div>
      <p className={css.small}>
        {format.ago(job.finished_at ?? job.started_at ?? job.created_at)}
        {job.attempt > 1 && job.max_attempts !== null && (
          <span>{t("jobs.attempt", { attempt: job.attempt, max: job.max_attempts })}</span>
        )}
        {job.next_try_at && going && <span>{t("jobs.next_try", { when: format.ago(job.next_try_at) })}</span>}
        {going && progress?.total != null && (
          <span>
            {format.number(progress.done)} / {format.number(progress.total)}
          </span>
        )}
        {going && progress?.note && <span className={css.note}>{progress.note}</span>}
      </p>
      {job.state === "running" && (
        <Progress value={progress?.total ? progress.done / progress.total : null} label={t("jobs.progress")} />
      )}
      {job.error && (
        <p className={css.error}>
          {job.error.detail} {job.error.next}
        </p>
      )}
      {open && <Attempts job={job} />}
      <div className={css.buttons}>
        {eventful && (
          <Button look="quiet" icon="chevronDown" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t("jobs.attempts")}
          </Button>
        )}
        {going && !job.cancelling && (
          <Button look="quiet" busy={act.isPending} onClick={() => act.mutate("cancel")}>
            {t("jobs.cancel")}
          </Button>
        )}
        {(job.state === "failed" || job.state === "cancelled") && (
          <Button icon="retry" busy={act.isPending} onClick={() => act.mutate("retry")}>
            {t("jobs.retry")}
          </Button>
        )}
      </div>
      <ErrorNote error={act.error} />
    </li>
  );
}

function Attempts({ job }: { job: Job }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(jobQuery(job.id));
  if (error) return <ErrorNote error={error} />;
  if (!data) return <SkeletonRows rows={1} height={28} label={t("shell.loading")} />;
  if (data.attempts.length === 0) return <p className={css.small}>{t("jobs.not_tried")}</p>;
  const when = (iso: string) => format.moment(iso, { dateStyle: "short", timeStyle: "medium" });
  return (
    <ol className={css.attempts}>
      {data.attempts.map((attempt) => (
        <li key={attempt.number}>
          <p>
            {attempt.number}. {t(attempt.outcome ? `jobs.outcome.${attempt.outcome}` : "jobs.state.running")} ·{" "}
            {when(attempt.started_at)}
            {attempt.finished_at && ` – ${when(attempt.finished_at)}`} · {attempt.worker}
          </p>
          {attempt.error?.technical && <code className={css.code}>{attempt.error.technical}</code>}
        </li>
      ))}
    </ol>
  );
}

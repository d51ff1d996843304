import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries, sessionsQuery } from "@/api/queries";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote, ErrorState } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import { browserOf } from "./browserOf";
import css from "./Settings.module.css";

export function Sessions() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (session_id: string) =>
      answer(api.DELETE("/api/v1/auth/sessions/{session_id}", { params: { path: { session_id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["sessions"] }),
  });
  return (
    <Card title={t("account.sessions.title")} flush>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={2} height={60} label={t("shell.loading")} />
      ) : (
        <ul className={css.rows}>
          {data.items.map((session) => (
            <li key={session.id}>
              <div className={css.main}>
                <p className={css.name}>
                  {browserOf(session.user_agent) ?? t("account.sessions.unknown")}
                  {session.current && <Badge tone="good">{t("account.sessions.this")}</Badge>}
                </p>
                <p className={css.small}>
                  {session.address && `${session.address} · `}
                  {t("account.sessions.seen", { when: format.ago(session.last_seen_at) })}
                </p>
              </div>
              {!session.current && (
                <Button
                  look="danger"
                  busy={end.isPending && end.variables === session.id}
                  onClick={() => end.mutate(session.id)}
                >
                  {t("account.sessions.end")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ErrorNote error={end.error} />
    </Card>
  );
}

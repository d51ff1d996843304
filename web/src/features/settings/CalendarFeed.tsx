import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { calendarFeedQuery, queries } from "@/api/queries";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { CopyText } from "@/ui/CopyText";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, TextInput } from "@/ui/Field";
import { SkeletonRows } from "@/ui/Skeleton";
import css from "./Settings.module.css";

/** A secret address under which other calendars read what is planned. */
export function CalendarFeed() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(calendarFeedQuery);
  const [address, setAddress] = useState<string | null>(null);
  const stale = () => queries.invalidateQueries({ queryKey: calendarFeedQuery.queryKey });
  const make = useMutation({
    mutationFn: () => answer(api.PUT("/api/v1/calendar-feed", { body: { starts_at: data?.starts_at ?? null } })),
    onSuccess: (made) => setAddress(made.address),
    onSettled: stale,
  });
  const change = useMutation({
    mutationFn: (starts_at: string | null) => answer(api.PATCH("/api/v1/calendar-feed", { body: { starts_at } })),
    onSettled: stale,
  });
  const revoke = useMutation({
    mutationFn: () => answer(api.DELETE("/api/v1/calendar-feed")),
    onSuccess: () => setAddress(null),
    onSettled: stale,
  });
  return (
    <Card title={t("account.feed.title")}>
      {!data ? (
        error ? (
          <ErrorNote error={error} />
        ) : (
          <SkeletonRows rows={1} height={60} label={t("shell.loading")} />
        )
      ) : (
        <div className={css.feed}>
          <p className={css.small}>{t("account.feed.words")}</p>
          {address && (
            <>
              <CopyText text={address} label={t("account.feed.address")} />
              <p className={css.small}>{t("account.feed.once")}</p>
            </>
          )}
          {data.active && (
            <>
              <p className={css.small}>
                {data.last_read_at
                  ? t("account.feed.read", { when: format.ago(data.last_read_at) })
                  : t("account.feed.unread")}
              </p>
              <Field label={t("account.feed.starts_at")} hint={t("account.feed.starts_hint")}>
                <TextInput
                  type="time"
                  defaultValue={data.starts_at ?? ""}
                  onBlur={(event) =>
                    event.target.value !== (data.starts_at ?? "") && change.mutate(event.target.value || null)
                  }
                />
              </Field>
            </>
          )}
          <div className={css.feedButtons}>
            <Button
              look={data.active ? "plain" : "primary"}
              icon="calendar"
              busy={make.isPending}
              onClick={() => make.mutate()}
            >
              {t(data.active ? "account.feed.again" : "account.feed.make")}
            </Button>
            {data.active && (
              <Button look="danger" busy={revoke.isPending} onClick={() => revoke.mutate()}>
                {t("account.feed.revoke")}
              </Button>
            )}
          </div>
          <ErrorNote error={make.error ?? change.error ?? revoke.error} />
        </div>
      )}
    </Card>
  );
}

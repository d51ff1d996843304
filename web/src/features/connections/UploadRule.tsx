import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries, uploadRulesQuery } from "@/api/queries";
import type { Connection } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { tell } from "@/ui/toasts";
import css from "./Connections.module.css";
import { Uploads } from "./Uploads";

const stale = () => queries.invalidateQueries({ queryKey: ["uploads"] });

/** The standing yes to uploading what is finished from now on: off until it is given, taken back with one press. */
export default function UploadRule({ connection }: { connection: Connection }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const { data, error } = useQuery(uploadRulesQuery(i18n.language));
  const set = useMutation({
    mutationFn: (on: boolean) =>
      answer(api.PUT("/api/v1/uploads/rules", { body: { connection_id: connection.id, on, approved: true } })),
    onSuccess: () => setAsking(false),
    onSettled: stale,
  });
  const run = useMutation({
    mutationFn: () => answer(api.POST("/api/v1/uploads/rules/run")),
    onSuccess: ({ queued }) => tell(t("connections_page.uploads.looked", { count: queued })),
    onSettled: stale,
  });
  const rule = data?.items.find((one) => one.connection_id === connection.id);
  if (error) return <ErrorNote error={error} />;
  if (!rule) return null;
  const { name } = connection;
  return (
    <>
      <div className={css.rule}>
        <div className={css.main}>
          <p>{t(rule.on ? "connections_page.uploads.on" : "connections_page.uploads.off")}</p>
          {rule.since && (
            <p className={css.small}>
              {t("connections_page.uploads.since", {
                when: format.moment(rule.since, { dateStyle: "medium", timeStyle: "short" }),
              })}
            </p>
          )}
          <p className={css.line}>
            {rule.done > 0 && <span>{t("connections_page.uploads.done", { count: rule.done })}</span>}
            {rule.waiting > 0 && <span>{t("connections_page.uploads.waiting", { count: rule.waiting })}</span>}
            {rule.failed > 0 && (
              <span className={css.bad}>{t("connections_page.uploads.failed", { count: rule.failed })}</span>
            )}
          </p>
          {rule.note && <p className={css.warn}>{rule.note}</p>}
        </div>
        {rule.on ? (
          <>
            <Button busy={run.isPending} onClick={() => run.mutate()}>
              {t("connections_page.uploads.look")}
            </Button>
            <Button busy={set.isPending} onClick={() => set.mutate(false)}>
              {t("connections_page.uploads.turn_off")}
            </Button>
          </>
        ) : (
          <Button onClick={() => setAsking(true)}>{t("connections_page.uploads.turn_on")}</Button>
        )}
      </div>
      <Uploads connection={connection} />
      <ErrorNote error={set.error ?? run.error} />
      {asking && (
        <Dialog
          open
          onClose={() => setAsking(false)}
          title={t("connections_page.uploads.ask", { name })}
          note={t("connections_page.uploads.ask_words", { name })}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("shell.cancel")}</Button>
              <Button look="primary" busy={set.isPending} onClick={() => set.mutate(true)}>
                {t("connections_page.uploads.yes")}
              </Button>
            </>
          }
        >
          {rule.note && <p className={css.warn}>{rule.note}</p>}
          <ErrorNote error={set.error} />
        </Dialog>
      )}
    </>
  );
}

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { Webhook } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { CopyText } from "@/ui/CopyText";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { tell } from "@/ui/toasts";
import css from "./Connections.module.css";
import { curlOf, today } from "./example";

const stale = () => queries.invalidateQueries({ queryKey: ["webhooks"] });

/** One address: what came, and its rest or end. The secret is nowhere here: it was said once. */
export function WebhookCard({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [leaving, setLeaving] = useState(false);
  const path = { webhook_id: webhook.id };
  const pause = useMutation({
    mutationFn: (paused: boolean) =>
      answer(api.PATCH("/api/v1/webhooks/{webhook_id}", { params: { path }, body: { paused } })),
    onSettled: stale,
  });
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE("/api/v1/webhooks/{webhook_id}", { params: { path } })),
    onSuccess: () => {
      setLeaving(false);
      tell(t("connections_page.webhooks.deleted", { name: webhook.name }));
    },
    onSettled: stale,
  });
  const titled = `webhook-${webhook.id}`;
  const paused = webhook.paused_at !== null;
  return (
    <section className={css.card} aria-labelledby={titled}>
      <header className={css.head}>
        <h2 id={titled} className={css.title}>
          {webhook.name}
        </h2>
        <Badge tone={paused ? "warn" : "good"}>
          {t(paused ? "connections_page.webhooks.paused" : "connections_page.webhooks.listening")}
        </Badge>
      </header>
      <dl className={css.facts}>
        <div>
          <dt>{t("connections_page.webhooks.last")}</dt>
          <dd
            title={
              webhook.last_received_at
                ? format.moment(webhook.last_received_at, { dateStyle: "full", timeStyle: "short" })
                : undefined
            }
          >
            {webhook.last_received_at ? format.ago(webhook.last_received_at) : t("connections_page.facts.never")}
          </dd>
        </div>
        <div>
          <dt>{t("connections_page.webhooks.taken")}</dt>
          <dd>{format.number(webhook.taken)}</dd>
        </div>
        <div>
          <dt>{t("connections_page.webhooks.refused")}</dt>
          <dd className={webhook.refused > 0 ? css.warn : undefined}>{format.number(webhook.refused)}</dd>
        </div>
      </dl>
      <div>
        <p className={css.small}>{t("connections_page.webhooks.address")}</p>
        <CopyText text={webhook.address} label={t("connections_page.webhooks.address")} />
      </div>
      <details className={css.advanced}>
        <summary>{t("connections_page.webhooks.example")}</summary>
        <div>
          <CopyText
            block
            text={curlOf(webhook.address, "$SECRET", today(new Date()))}
            label={t("connections_page.webhooks.example")}
          />
        </div>
      </details>
      <footer className={css.foot}>
        <Button busy={pause.isPending} onClick={() => pause.mutate(!paused)}>
          {t(paused ? "connections_page.webhooks.go_on" : "connections_page.webhooks.pause")}
        </Button>
        <Button look="danger" onClick={() => setLeaving(true)}>
          {t("connections_page.webhooks.delete")}
        </Button>
      </footer>
      <ErrorNote error={pause.error} />
      {leaving && (
        <Dialog
          open
          onClose={() => setLeaving(false)}
          title={t("connections_page.webhooks.delete_title", { name: webhook.name })}
          note={t("connections_page.webhooks.delete_words")}
          actions={
            <>
              <Button onClick={() => setLeaving(false)}>{t("shell.cancel")}</Button>
              <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
                {t("connections_page.webhooks.delete_yes")}
              </Button>
            </>
          }
        >
          <ErrorNote error={remove.error} />
        </Dialog>
      )}
    </section>
  );
}

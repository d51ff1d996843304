import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { queries } from "@/api/queries";
import type { Connection, Service } from "@/api/types";
import { Badge } from "@/ui/Badge";
import { Button, IconButton } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import { Menu } from "@/ui/Menu";
import { Progress } from "@/ui/Progress";
import { tell } from "@/ui/toasts";
import css from "./Connections.module.css";
import { Facts } from "./Facts";
import { Feeds } from "./Feeds";
import { connectionBadge, daysLeft } from "./telling";

const ConnectDialog = lazy(() => import("./ConnectDialog"));
const ForgetDialog = lazy(() => import("./ForgetDialog"));
const KindsDialog = lazy(() => import("./KindsDialog"));
const Stayed = lazy(() => import("./Stayed"));
const UploadRule = lazy(() => import("./UploadRule"));

const SOON_DAYS = 10;

type Props = { connection: Connection; service: Service | undefined };
type Opened = "kinds" | "forget" | "renew" | null;

export function ConnectionCard({ connection, service }: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened>(null);
  const settled = () => queries.invalidateQueries({ queryKey: ["connections"] });
  const sync = useMutation({
    mutationFn: (full: boolean) =>
      answer(api.POST("/api/v1/ingest/run", { body: { connection_ids: [connection.id], full } })),
    onSuccess: () => tell(t("connections_page.sync_asked")),
    onSettled: settled,
  });
  const check = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/connections/{connection_id}/check", { params: { path: { connection_id: connection.id } } }),
      ),
    onSuccess: () => tell(t("connections_page.checked")),
    onSettled: settled,
  });
  const reads = connection.feeds.length > 0;
  const left = connection.valid_until ? daysLeft(connection.valid_until, new Date()) : null;
  const badge = connectionBadge(connection);
  const titled = `connection-${connection.id}`;
  return (
    <section className={css.card} aria-labelledby={titled}>
      <header className={css.head}>
        <div className={css.who}>
          <h2 id={titled} className={css.title}>
            {connection.name}
          </h2>
          {connection.account.name && <p className={css.small}>{connection.account.name}</p>}
        </div>
        <span className={css.badges}>
          {connection.emulator && <Badge tone="accent">{t("connections_page.pretend")}</Badge>}
          <Badge tone={badge.tone}>{t(`connections_page.state.${badge.state}`)}</Badge>
        </span>
      </header>
      <p
        className={connection.state === "needs_you" ? css.bad : css.words}
        role={connection.syncing ? "status" : undefined}
      >
        {connection.cooldown ? connection.cooldown.sentence : connection.sentence}
      </p>
      {connection.emulator && <p className={css.small}>{t("connections_page.pretend_words")}</p>}
      {left !== null && left <= SOON_DAYS && connection.state !== "needs_you" && (
        <p className={css.warn}>{t("connections_page.expires_soon", { count: Math.max(0, left) })}</p>
      )}
      {(connection.syncing || connection.share !== null) && (
        <Progress value={connection.share} label={t("connections_page.progress", { name: connection.name })} />
      )}
      <Facts connection={connection} />
      {reads && <Feeds connection={connection} />}
      <Suspense>
        {connection.stayed.length > 0 && <Stayed connection={connection} />}
        {connection.writes.includes("upload") && <UploadRule connection={connection} />}
      </Suspense>
      <footer className={css.foot}>
        {connection.state === "needs_you" ? (
          <>
            <Button look="primary" onClick={() => setOpened("renew")}>
              {t("connections_page.renew")}
            </Button>
            <Button icon="check" busy={check.isPending} onClick={() => check.mutate()}>
              {t("connections_page.check")}
            </Button>
          </>
        ) : (
          reads && (
            <Button icon="retry" busy={sync.isPending || connection.syncing} onClick={() => sync.mutate(false)}>
              {t("connections_page.sync")}
            </Button>
          )
        )}
        <Menu
          trigger={<IconButton icon="more" label={t("connections_page.menu", { name: connection.name })} />}
          items={[
            { key: "check", icon: "check", label: t("connections_page.check"), run: () => check.mutate() },
            ...(reads
              ? ([
                  {
                    key: "kinds",
                    icon: "filter",
                    label: t("connections_page.choose"),
                    run: () => setOpened("kinds"),
                  },
                  {
                    key: "full",
                    icon: "history",
                    label: t("connections_page.everything"),
                    run: () => sync.mutate(true),
                  },
                ] as const)
              : []),
            { key: "renew", icon: "key", label: t("connections_page.renew"), run: () => setOpened("renew") },
            "line",
            {
              key: "forget",
              icon: "trash",
              danger: true,
              label: t("connections_page.forget"),
              run: () => setOpened("forget"),
            },
          ]}
        />
      </footer>
      <ErrorNote error={sync.error ?? check.error} />
      <Suspense>
        {opened === "kinds" && <KindsDialog connection={connection} onClose={() => setOpened(null)} />}
        {opened === "forget" && <ForgetDialog connection={connection} onClose={() => setOpened(null)} />}
        {opened === "renew" && service && (
          <ConnectDialog service={service} renewing={connection.id} onClose={() => setOpened(null)} />
        )}
      </Suspense>
    </section>
  );
}

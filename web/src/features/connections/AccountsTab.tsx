import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { connectionsQuery } from "@/api/queries";
import type { Service } from "@/api/types";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import { CameBack } from "./CameBack";
import { ConnectionCard } from "./ConnectionCard";
import css from "./Connections.module.css";
import { ServiceCard } from "./ServiceCard";

const ConnectDialog = lazy(() => import("./ConnectDialog"));

export function AccountsTab() {
  const { t } = useTranslation();
  const [connecting, setConnecting] = useState<Service | null>(null);
  const { data, error, isPending, refetch } = useQuery(connectionsQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending)
    return (
      <Card flush>
        <SkeletonRows rows={3} height={96} label={t("shell.loading")} />
      </Card>
    );
  const connected = new Set(data.items.map((one) => one.service));
  return (
    <div className={css.stack}>
      <CameBack services={data.services} />
      {data.items.length === 0 && (
        <EmptyState icon="connections" title={t("connections_page.none.title")}>
          <p>{t("connections_page.none.words")}</p>
        </EmptyState>
      )}
      {data.items.map((one) => (
        <ConnectionCard
          key={one.id}
          connection={one}
          service={data.services.find((service) => service.slug === one.service)}
        />
      ))}
      <section className={css.stack} aria-labelledby="connect-a-service">
        <h2 id="connect-a-service" className={css.heading}>
          {t("connections_page.add")}
        </h2>
        <ul className={css.services}>
          {data.services.map((service) => (
            <ServiceCard
              key={service.slug}
              service={service}
              connected={connected.has(service.slug)}
              onConnect={() => setConnecting(service)}
            />
          ))}
        </ul>
      </section>
      <Suspense>{connecting && <ConnectDialog service={connecting} onClose={() => setConnecting(null)} />}</Suspense>
    </div>
  );
}

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { connectionsQuery, egressQuery } from "@/api/queries";
import { UNKNOWN, useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import { VisuallyHidden } from "@/ui/VisuallyHidden";
import css from "./Connections.module.css";

const KINDS = ["workout", "activity_file", "credentials", "query"] as const;
const WHYS = ["sync", "sign_in", "check", "leave", "create", "update", "move", "delete", "upload"] as const;

const known = <Word extends string>(words: readonly Word[], word: string): word is Word =>
  (words as readonly string[]).includes(word);

/** The ledger of what left this machine, newest first. */
export default function LeftTab() {
  const { t } = useTranslation();
  const format = useFormat();
  const services = useQuery(connectionsQuery).data?.services;
  const serviceName = (slug: string) => services?.find((one) => one.slug === slug)?.name ?? slug;
  const list = useInfiniteQuery(egressQuery);
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending)
    return (
      <Card flush>
        <SkeletonRows rows={6} height={44} label={t("shell.loading")} />
      </Card>
    );
  const entries = list.data.pages.flatMap((page) => page.items);
  if (entries.length === 0)
    return (
      <EmptyState icon="connections" title={t("connections_page.left.none.title")}>
        <p>{t("connections_page.left.none.words")}</p>
      </EmptyState>
    );
  return (
    <div className={css.stack}>
      <p className={css.small}>{t("connections_page.left.lead")}</p>
      <Card flush>
        <div className={css.scroll}>
          <table className={`${css.table} ${css.ledger}`}>
            <caption>
              <VisuallyHidden>{t("connections_page.left.caption")}</VisuallyHidden>
            </caption>
            <thead>
              <tr>
                <th scope="col">{t("connections_page.left.when")}</th>
                <th scope="col">{t("connections_page.left.to")}</th>
                <th scope="col">{t("connections_page.left.what")}</th>
                <th scope="col">{t("connections_page.left.why")}</th>
                <th scope="col" className={css.figure}>
                  {t("connections_page.left.size")}
                </th>
              </tr>
            </thead>
            <tbody>
              {entries.map((one) => (
                <tr key={one.id}>
                  <td className={css.when}>
                    <time dateTime={one.at}>{format.moment(one.at, { dateStyle: "short", timeStyle: "short" })}</time>
                  </td>
                  <th scope="row">
                    {serviceName(one.service)}
                    <div className={css.small}>{one.to.join(", ")}</div>
                  </th>
                  <td>
                    {known(KINDS, one.kind) ? t(`connections_page.left.kind.${one.kind}`) : one.kind}
                    {one.rows.length > 0 && (
                      <span className={css.small}> {t("connections_page.left.rows", { count: one.rows.length })}</span>
                    )}
                  </td>
                  <td>{known(WHYS, one.why) ? t(`connections_page.left.reason.${one.why}`) : one.why}</td>
                  <td className={css.figure}>
                    {one.bytes === null ? UNKNOWN : format.size(one.bytes)}
                    {(one.requests ?? 0) > 1 && (
                      <div className={css.small}>
                        {t("connections_page.left.requests", { count: one.requests ?? 0 })}
                      </div>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {list.hasNextPage && (
          <div className={css.more}>
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t("connections_page.left.more")}
            </Button>
          </div>
        )}
      </Card>
    </div>
  );
}

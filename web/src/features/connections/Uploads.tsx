import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { uploadsQuery } from "@/api/queries";
import type { Connection } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import css from "./Connections.module.css";
import { outboxBadge } from "./telling";

/** The ledger of what was handed in there, asked for only when it is opened. */
export function Uploads({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const list = useInfiniteQuery({ ...uploadsQuery(connection.id), enabled: open });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <details className={css.advanced} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("connections_page.uploads.ledger")}</summary>
      <div>
        <ErrorNote error={list.error} />
        {list.data && items.length === 0 && <p className={css.small}>{t("connections_page.uploads.none")}</p>}
        <ul>
          {items.map((item) => (
            <li key={item.id} className={css.row}>
              <div className={css.main}>
                <p>
                  <Link to="/activities/$id" params={{ id: item.subject.id }}>
                    {item.subject.name}
                  </Link>
                </p>
                <p className={css.line}>
                  <time dateTime={item.approved_at}>
                    {format.moment(item.approved_at, { dateStyle: "medium", timeStyle: "short" })}
                  </time>
                  <span>{t(`connections_page.uploads.by.${item.approved_by}`)}</span>
                </p>
                {(item.state !== "done" || item.trouble) && <p className={css.small}>{item.sentence}</p>}
              </div>
              <Badge tone={outboxBadge(item).tone}>
                {t(`connections_page.sending.state.${outboxBadge(item).state}`)}
              </Badge>
            </li>
          ))}
        </ul>
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("connections_page.sending.more")}
          </Button>
        )}
      </div>
    </details>
  );
}

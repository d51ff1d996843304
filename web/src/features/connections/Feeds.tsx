import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { connectionsQuery } from "@/api/queries";
import type { Connection } from "@/api/types";
import { SPORTS } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import css from "./Connections.module.css";

/** What is read, how much of it is here, and what is wrong with it; what is switched off in one line. */
export function Feeds({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const others = useQuery(connectionsQuery).data?.items ?? [];
  const { feeds } = connection;
  const beside = others.filter((one) => connection.twins.includes(one.id));
  const byOther = new Set(beside.flatMap((one) => one.feeds.flatMap((feed) => (feed.on ? [feed.kind] : []))));
  const off = feeds.filter((feed) => !feed.on && !byOther.has(feed.kind));
  const elsewhere = feeds.filter((feed) => !feed.on && byOther.has(feed.kind));
  return (
    <>
      <ul className={css.feeds} aria-label={t("connections_page.kinds")}>
        {feeds
          .filter((feed) => feed.on)
          .map((feed) => (
            <li key={feed.kind} className={feed.sentence ? css.feedBad : css.feed}>
              <span>{feed.name}</span>
              {feed.share !== null && feed.share < 1 ? (
                <span className={css.count}>{`${format.number(feed.share * 100, 0)}%`}</span>
              ) : (
                feed.items !== null && <span className={css.count}>{format.number(feed.items)}</span>
              )}
              {feed.sentence && <span className={css.feedWhy}>{feed.sentence}</span>}
            </li>
          ))}
      </ul>
      <Chosen connection={connection} />
      {elsewhere.length > 0 && (
        <p className={css.small}>
          {t("connections_page.read_elsewhere", {
            other: format.list(beside.map((one) => one.name)),
            names: format.list(elsewhere.map((feed) => feed.name)),
          })}
        </p>
      )}
      {off.length > 0 && (
        <p className={css.small}>
          {t("connections_page.not_read", { names: format.list(off.map((feed) => feed.name)) })}
        </p>
      )}
    </>
  );
}

/** Which activities are fetched, where that was narrowed; said by the shorter list. */
function Chosen({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const format = useFormat();
  const types = connection.options.activity_types;
  if (!types || !connection.feeds.some((feed) => feed.kind === "activities" && feed.on)) return null;
  const left = SPORTS.filter((sport) => !types.includes(sport));
  const only = SPORTS.filter((sport) => types.includes(sport));
  const [how, sports] =
    only.length > 0 && only.length < left.length ? (["only", only] as const) : (["but", left] as const);
  const names = format.list(sports.map((sport) => t(`sports.${sport}`)));
  return <p className={css.small}>{t(`connections_page.types.${how}`, { names })}</p>;
}

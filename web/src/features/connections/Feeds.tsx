import { useTranslation } from "react-i18next";
import type { Feed } from "@/api/types";
import { useFormat } from "@/i18n/format";
import css from "./Connections.module.css";

/** What is read, how much of it is here, and what is wrong with it; what is switched off in one line. */
export function Feeds({ feeds }: { feeds: readonly Feed[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const off = feeds.filter((feed) => !feed.on);
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
      {off.length > 0 && (
        <p className={css.small}>
          {t("connections_page.not_read", { names: format.list(off.map((feed) => feed.name)) })}
        </p>
      )}
    </>
  );
}

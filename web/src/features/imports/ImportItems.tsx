import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { importItemsQuery } from "@/api/queries";
import type { Import, ImportItem } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Badge, type Tone } from "@/ui/Badge";
import { ErrorNote } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import css from "./Imports.module.css";

const TONES: Record<ImportItem["state"], Tone> = {
  waiting: "neutral",
  reading: "accent",
  added: "good",
  duplicate: "neutral",
  skipped: "neutral",
  failed: "bad",
};

const REFRESH_MS = 3_000;
/** Asks for the next files this many pixels before the last one is seen. */
const AHEAD = 600;

type Show = "all" | "failed";

/** What became of each file, a page at a time; those that failed are looked for to the end. */
export function ImportItems({ summary }: { summary: Import }) {
  const { t } = useTranslation();
  const [show, setShow] = useState<Show>("all");
  const going = summary.state === "queued" || summary.state === "running";
  const list = useInfiniteQuery({ ...importItemsQuery(summary.id), refetchInterval: going ? REFRESH_MS : false });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = show === "failed" ? items.filter(({ state }) => state === "failed") : items;
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const searching = show === "failed" && hasNextPage && shown.length < summary.failed;
  useEffect(() => {
    if (searching && !isFetching) void fetchNextPage();
  }, [searching, isFetching, fetchNextPage]);
  // What ended after the last look is looked at once more.
  const { refetch } = list;
  const [seen, setSeen] = useState(summary.state);
  useEffect(() => {
    if (seen === summary.state) return;
    setSeen(summary.state);
    void refetch();
  }, [seen, summary.state, refetch]);
  return (
    <>
      {summary.failed > 0 && (
        <div className={css.show}>
          <Switch
            label={t("imports.show")}
            choices={[
              { value: "all", label: t("imports.show_all", { count: summary.total }) },
              { value: "failed", label: t("imports.tally.failed", { count: summary.failed }) },
            ]}
            value={show}
            onChange={(value) => setShow(value as Show)}
          />
        </div>
      )}
      <ErrorNote error={list.error} />
      {list.isPending ? (
        <SkeletonRows rows={3} height={44} label={t("shell.loading")} />
      ) : (
        <ul
          className={css.items}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          aria-label={t("imports.show")}
          aria-busy={searching}
          onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
            if (hasNextPage && !isFetching && scrollHeight - scrollTop - clientHeight < AHEAD) void fetchNextPage();
          }}
        >
          {shown.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
    </>
  );
}

function Item({ item }: { item: ImportItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={css.item}>
      <span className={css.file}>
        <span className={css.name}>{item.name}</span>
        <span className={css.small}>{format.size(item.size)}</span>
        {item.reason && (
          <span className={item.state === "failed" ? css.why : css.small}>
            {item.reason} {item.next}
          </span>
        )}
      </span>
      {item.activity_id && (
        <Link to="/activities/$id" params={{ id: item.activity_id }} className={css.open}>
          {t("imports.open")}
        </Link>
      )}
      <Badge tone={TONES[item.state]}>{t(`imports.item.${item.state}`)}</Badge>
    </li>
  );
}

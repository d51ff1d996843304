import { useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ActivityRow as Row } from "@/api/types";
import { Skeleton } from "@/ui/Skeleton";
import { useMedia } from "@/ui/useMedia";
import { useWindowed } from "@/ui/useWindowed";
import css from "./ActivityList.module.css";
import { ActivityRow } from "./ActivityRow";
import type { Entry } from "./entries";
import { GroupHead } from "./GroupHead";
import { ActivityMenu } from "./LazyActivityMenu";
import { RestoreButton } from "./RestoreButton";
import { choose, useSelection } from "./selection";

/** The stylesheet holds rows to these. */
const HEIGHTS = { year: 52, month: 44, row: 60, wait: 60 };
const ON_A_PHONE = { year: 52, month: 44, row: 84, wait: 84 };

type Props = { entries: readonly Entry[]; bin: boolean; onNeedMore: () => void };

/** Ten years in one page: only what is near the screen is drawn. */
export function ActivityList({ entries, bin, onNeedMore }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const heightOf = useMedia("(max-width: 639px)") ? ON_A_PHONE : HEIGHTS;
  const heights = useMemo(() => entries.map((entry) => heightOf[entry.kind]), [entries, heightOf]);
  const shown = useWindowed(heights, box);
  const near = entries.slice(shown.from, shown.to);
  const waiting = near.some((entry) => entry.kind === "wait") || shown.to >= entries.length;
  const latest = useRef(onNeedMore);
  useEffect(() => {
    latest.current = onNeedMore;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: more rows that still do not reach the screen ask again
  useEffect(() => {
    if (waiting) latest.current();
  }, [waiting, entries]);
  const ids = useRef<string[]>([]);
  ids.current = useMemo(() => entries.flatMap((entry) => (entry.kind === "row" ? entry.row.id : [])), [entries]);
  const onChoose = useCallback((id: string, through: boolean) => choose(id, ids.current, through), []);
  return (
    <div ref={box} className={css.list}>
      <div style={{ height: shown.before }} />
      <ul>
        {near.map((entry) => (
          <li
            key={entry.key}
            className={css[entry.kind]}
            style={{ height: heightOf[entry.kind] }}
            data-last={(entry.kind === "row" && entry.last) || undefined}
          >
            {entry.kind === "row" ? (
              <OneRow row={entry.row} bin={bin} onChoose={onChoose} />
            ) : entry.kind === "wait" ? (
              <Skeleton height={heightOf.wait - 16} />
            ) : (
              <GroupHead kind={entry.kind} month={entry.key} figures={entry.figures} />
            )}
          </li>
        ))}
      </ul>
      <div style={{ height: shown.after }} />
      {waiting && near.some((entry) => entry.kind === "wait") && (
        <span className={css.said} role="status">
          {t("shell.loading")}
        </span>
      )}
    </div>
  );
}

type RowProps = { row: Row; bin: boolean; onChoose: (id: string, through: boolean) => void };

function OneRow({ row, bin, onChoose }: RowProps) {
  const chosen = useSelection((selection) => selection.everything || selection.ids.has(row.id));
  const choosing = useSelection((selection) => selection.choosing);
  const aside = useMemo(() => (bin ? <RestoreButton activity={row} /> : <ActivityMenu activity={row} />), [bin, row]);
  if (bin) return <ActivityRow row={row} closed aside={aside} />;
  return <ActivityRow row={row} aside={aside} chosen={chosen} choosing={choosing} onChoose={onChoose} />;
}

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Intervals } from "@/api/types";
import type { Cursor } from "@/charts/cursor";
import type { Seconds } from "@/charts/TimeChart";
import { clock, UNKNOWN, useFormat } from "@/i18n/format";
import { IconButton } from "@/ui/Button";
import { Menu, type MenuItem } from "@/ui/Menu";
import { VisuallyHidden } from "@/ui/VisuallyHidden";
import { cutAtOnce, piecesOf } from "./changes";
import { indexAt, join, remove, split } from "./cutting";
import css from "./Intervals.module.css";
import { columnsOf, figure, lasting, nameOf } from "./telling";

type Props = {
  intervals: Intervals;
  sport: string;
  cursor: Cursor;
  selection: Seconds | null;
  onSelection: (selection: Seconds | null) => void;
  onEdit: (at: number) => void;
  onSimilar: (at: number) => void;
};

/** A row for each interval. Pointing at one marks it in the charts, pointing there marks its row; a press selects it. */
export function IntervalTable({ intervals, sport, cursor, selection, onSelection, onEdit, onSimilar }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { items } = intervals;
  const columns = columnsOf(intervals.columns, all);
  const more = columnsOf(intervals.columns, true).length > columnsOf(intervals.columns, false).length;
  const here = useRowUnder(cursor, items);
  const point = (span: Seconds | null) => cursor.mark(span);
  const keep = (pieces: ReturnType<typeof piecesOf>) => void cutAtOnce(intervals, { source: "edited", items: pieces });
  const pieces = piecesOf(intervals);
  const deeds = (at: number): (MenuItem | "line")[] => {
    const one = items[at];
    if (!one) return [];
    const { last } = cursor;
    const inside = last !== null && last > one.start_s && last < one.end_s;
    const where = inside ? Math.round(last) : Math.round((one.start_s + one.end_s) / 2);
    return [
      ...(one.group === null
        ? []
        : [
            { key: "similar", icon: "history" as const, label: t("intervals.similar"), run: () => onSimilar(at) },
            "line" as const,
          ]),
      { key: "edit", icon: "edit", label: t("intervals.edit"), run: () => onEdit(at) },
      {
        key: "split",
        icon: "split",
        label: t("intervals.split", { at: clock(where) }),
        run: () => keep(split(pieces, at, where)),
      },
      ...(at < items.length - 1
        ? [{ key: "join", icon: "merge" as const, label: t("intervals.join"), run: () => keep(join(pieces, at)) }]
        : []),
      "line",
      { key: "delete", icon: "trash", danger: true, label: t("intervals.delete"), run: () => keep(remove(pieces, at)) },
    ];
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={t("activities.tabs.intervals")}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t("intervals.name")}</th>
              <th scope="col">{t("intervals.start")}</th>
              <th scope="col">{t("intervals.duration")}</th>
              {columns.map(({ slug, name }) => (
                <th key={slug} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col" className={css.menu}>
                <VisuallyHidden>{t("intervals.deeds")}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((one, at) => {
              const name = nameOf(items, at, t);
              const span = { from: one.start_s, to: one.end_s };
              const on = selection?.from === span.from && selection.to === span.to;
              return (
                <tr
                  key={one.id}
                  data-on={on || undefined}
                  data-here={at === here || undefined}
                  data-subdued={one.kind !== "work" || undefined}
                  onPointerEnter={() => point(span)}
                  onPointerLeave={() => point(null)}
                >
                  <th scope="row">
                    <button
                      type="button"
                      className={css.pick}
                      aria-pressed={on}
                      aria-label={t("intervals.show", { name })}
                      onFocus={() => point(span)}
                      onBlur={() => point(null)}
                      onClick={() => onSelection(on ? null : span)}
                    >
                      {name}
                    </button>
                  </th>
                  <td>{clock(one.start_s)}</td>
                  <td>{lasting(one)}</td>
                  {columns.map((column) => {
                    const missing = one.unknown.find(({ slug }) => slug === column.slug);
                    return (
                      <td key={column.slug} title={missing?.unknown.sentence}>
                        {figure(one.figures, column, sport, format) ?? <span className={css.quiet}>{UNKNOWN}</span>}
                      </td>
                    );
                  })}
                  <td className={css.menu}>
                    <Menu
                      trigger={<IconButton icon="more" label={t("intervals.menu", { name })} />}
                      items={deeds(at)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {more && (
        <button type="button" className={css.more} aria-pressed={all} onClick={() => setAll(!all)}>
          {t(all ? "intervals.fewer" : "intervals.more")}
        </button>
      )}
    </>
  );
}

/** Asked of the cursor, which is no state: only another row makes the table draw itself again. */
function useRowUnder(cursor: Cursor, items: Intervals["items"]): number {
  const [here, setHere] = useState(-1);
  useEffect(() => cursor.follow((seconds) => setHere(indexAt(items, seconds))), [cursor, items]);
  return here;
}

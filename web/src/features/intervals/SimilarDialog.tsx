import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { similarQuery } from "@/api/intervalQueries";
import type { Activity, IntervalColumn, SimilarIntervals } from "@/api/types";
import { dayNumber, isoDay } from "@/charts/days";
import { Scatter } from "@/charts/Scatter";
import { sportName } from "@/features/activities/naming";
import { clock, UNKNOWN, useFormat } from "@/i18n/format";
import { Dialog } from "@/ui/Dialog";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Field, SelectInput } from "@/ui/Field";
import { Skeleton } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import css from "./Intervals.module.css";
import { columnsOf, effortColumn, figure, type Item } from "./telling";

type Props = { activity: Activity; interval: Item; onClose: () => void };

/** The same interval of other days, so that months of work can be seen. */
export default function SimilarDialog({ activity, interval, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(similarQuery(activity.id, interval.id, i18n.language));
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("intervals.similar_title", { name: interval.label ?? "" })}
      note={
        data &&
        t("intervals.similar_note", {
          sport: sportName(activity.sport, t),
          from: clock(data.shortest_s),
          to: clock(data.longest_s),
        })
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={240} />
      ) : data.items.length === 0 ? (
        <EmptyState icon="activities" title={t("intervals.similar_none")} />
      ) : (
        <Others activity={activity} found={data} />
      )}
    </Dialog>
  );
}

function Others({ activity, found }: { activity: Activity; found: SimilarIntervals }) {
  const { t } = useTranslation();
  const format = useFormat();
  const same = found.items.filter((one) => one.same_structure);
  const [only, setOnly] = useState("all");
  const [slug, setSlug] = useState(
    effortColumn(found.columns, found.this.figures)?.slug ?? found.columns[0]?.slug ?? "",
  );
  const column = found.columns.find((one) => one.slug === slug) ?? (found.columns[0] as IntervalColumn);
  const here = { ...found.this, activity_id: activity.id, day: found.day };
  const say = (iso: string) => format.moment(`${iso}T00:00:00Z`, { dateStyle: "medium" }, 0);
  const rows = [here, ...(only === "same" ? same : found.items)].toSorted((a, b) => b.day.localeCompare(a.day));
  const columns = columnsOf(found.columns, false);
  const dots = rows.flatMap((one) => {
    const value = one.figures[column.slug];
    if (value == null) return [];
    const told = `${say(one.day)}: ${one.label} · ${figure(one.figures, column, activity.sport, format)}`;
    return [{ key: `${one.activity_id}/${one.label}`, x: dayNumber(one.day), y: value, words: told }];
  });
  const tell = (value: number) => figure({ [column.slug]: value }, column, activity.sport, format) ?? "";
  return (
    <div className={css.similar}>
      <div className={css.choices}>
        {same.length > 0 && same.length < found.items.length && (
          <Switch
            label={t("intervals.structure")}
            choices={[
              { value: "all", label: t("intervals.any_count") },
              { value: "same", label: t("intervals.same_count", { label: found.label }) },
            ]}
            value={only}
            onChange={setOnly}
          />
        )}
        <Field label={t("intervals.figure")}>
          <SelectInput
            value={column.slug}
            onChange={setSlug}
            choices={columnsOf(found.columns, true).map((one) => ({ value: one.slug, label: one.name }))}
          />
        </Field>
      </div>
      <Scatter
        label={column.name}
        hint={t("intervals.dots")}
        x={{ name: t("intervals.day"), say: (value) => say(isoDay(value)) }}
        y={{ name: column.name, say: tell }}
        dots={dots}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={t("intervals.similar")}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t("intervals.day")}</th>
              <th scope="col" data-words>
                {t("intervals.name")}
              </th>
              {columns.map((one) => (
                <th key={one.slug} scope="col">
                  {one.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={`${one.activity_id}/${one.label}`} data-on={one === here || undefined}>
                <th scope="row">
                  {one === here ? (
                    t("intervals.this")
                  ) : (
                    <Link to="/activities/$id" params={{ id: one.activity_id }} search={{ view: "intervals" }}>
                      {say(one.day)}
                    </Link>
                  )}
                </th>
                <td data-words>{one.label}</td>
                {columns.map((each) => (
                  <td key={each.slug}>{figure(one.figures, each, activity.sport, format) ?? UNKNOWN}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

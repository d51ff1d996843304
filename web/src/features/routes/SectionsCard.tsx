import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { clock, UNKNOWN, useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Field, SelectInput } from "@/ui/Field";
import { SkeletonRows } from "@/ui/Skeleton";
import type { Choosing } from "./choosing";
import { levelOf, percent } from "./grade";
import profile from "./Profile.module.css";
import {
  type Asked,
  estimateQuery,
  type Gear,
  type GradeFilter,
  type Route,
  type Section,
  sectionsQuery,
} from "./queries";
import css from "./Route.module.css";

const FILTERS: Record<"all" | "up" | "steep" | "down", GradeFilter> = {
  all: {},
  up: { min_grade: 0.02 },
  steep: { min_grade: 0.08 },
  down: { max_grade: -0.02 },
};
type FilterName = keyof typeof FILTERS;

type Props = Choosing & { route: Route; asked: Asked };

export function SectionsCard({ route, asked, pinned, onPin, onHover }: Props) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<FilterName>("all");
  const { data, error, refetch } = useQuery({
    ...sectionsQuery(route.id, FILTERS[filter]),
    enabled: !route.no_profile,
  });
  const { data: estimate } = useQuery({ ...estimateQuery(route.id, asked), enabled: !route.no_profile });
  if (route.no_profile) return null;
  const times = new Map(estimate?.sections.map((section) => [section.position, section]));
  const columns = ["from", "length", "grade", "steepest", "gear", "time"] as const;
  return (
    <Card
      flush
      title={t("routes.sections.title")}
      aside={
        <div className={css.filter}>
          <Field label={t("routes.sections.filter")}>
            <SelectInput
              value={filter}
              onChange={(value) => setFilter(value as FilterName)}
              choices={(Object.keys(FILTERS) as FilterName[]).map((value) => ({
                value,
                label: t(`routes.sections.${value}`),
              }))}
            />
          </Field>
        </div>
      }
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={4} height={36} label={t("shell.loading")} />
      ) : data.items.length === 0 ? (
        <p className={css.none}>{t("routes.sections.none")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className={css.scroll} tabIndex={0} aria-label={t("routes.sections.title")}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t("routes.sections.number")}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`routes.sections.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.items.map((section) => (
                <Row
                  key={section.position}
                  section={section}
                  seconds={times.get(section.position)?.seconds ?? null}
                  gear={times.get(section.position)?.gear ?? null}
                  pinned={pinned}
                  onPin={onPin}
                  onHover={onHover}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  );
}

type RowProps = Choosing & { section: Section; seconds: number | null; gear: Gear | null };

function Row({ section, seconds, gear, pinned, onPin, onHover }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const place = { from: section.start_m, to: section.end_m };
  const on = pinned?.from === place.from && pinned.to === place.to;
  const from = format.distance(section.start_m);
  const length = format.distance(section.length_m);
  const steepest = section.grade >= 0 ? section.max_grade : section.min_grade;
  return (
    <tr data-on={on || undefined} onPointerEnter={() => onHover(place)} onPointerLeave={() => onHover(null)}>
      <th scope="row">
        <button
          type="button"
          className={css.part}
          aria-pressed={on}
          aria-label={t("routes.sections.show", { number: section.position + 1 })}
          onFocus={() => onHover(place)}
          onBlur={() => onHover(null)}
          onClick={() => onPin(on ? null : place)}
        >
          {section.position + 1}
        </button>
      </th>
      <td>
        {from.value} {from.unit}
      </td>
      <td>
        {length.value} {length.unit}
      </td>
      <td>
        <span className={profile.swatch} data-level={levelOf(section.grade)}>
          {percent(section.grade, format)}
        </span>
      </td>
      <td>{percent(steepest, format)}</td>
      <td>{gear ? <GearWords gear={gear} /> : <span className={css.unknown}>{UNKNOWN}</span>}</td>
      <td>{seconds === null ? <span className={css.unknown}>{UNKNOWN}</span> : clock(seconds)}</td>
    </tr>
  );
}

function GearWords({ gear }: { gear: Gear }) {
  const { t } = useTranslation();
  const name = `${gear.chainring}×${gear.sprocket}`;
  if (gear.enough) return name;
  const cadence = Math.round(gear.cadence);
  return (
    <span className={css.short} title={t("routes.sections.not_enough_words", { gear: name, cadence })}>
      {t("routes.sections.not_enough", { gear: name, cadence })}
    </span>
  );
}

import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sport } from "@/api/types";
import { SPORTS, sportIcon, sportName } from "@/features/activities/naming";
import { UNKNOWN, useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import { AddRoutes } from "./AddRoutes";
import { CategoryBadge } from "./CategoryBadge";
import { restoreRoute } from "./changes";
import { type RouteRow, routesQuery } from "./queries";
import css from "./Routes.module.css";
import { BOUNDS, type RouteBound, type RouteSearch, type RouteSort, SORTS } from "./search";

export default function Routes() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/inside/routes" });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    routesQuery(search),
  );
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Boolean(search.q ?? search.sport) || BOUNDS.some((bound) => search[bound] !== undefined);
  const empty = search.deleted && !filtered ? "bin" : filtered ? "nothing" : "empty";
  return (
    <Page title={t("shell.pages.routes")} actions={<BinSwitch deleted={search.deleted} />}>
      {!search.deleted && <AddRoutes />}
      <Filters search={search} />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={5} height={72} label={t("shell.loading")} />
      ) : rows.length === 0 ? (
        <EmptyState icon={empty === "bin" ? "trash" : "routes"} title={t(`routes.${empty}.title`)}>
          <p>{t(`routes.${empty}.words`)}</p>
        </EmptyState>
      ) : (
        <Card flush>
          <ul className={css.rows}>
            {rows.map((row) => (
              <Row key={row.id} row={row} deleted={search.deleted} />
            ))}
          </ul>
          {hasNextPage && (
            <div className={css.more}>
              <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t("routes.more")}
              </Button>
            </div>
          )}
        </Card>
      )}
    </Page>
  );
}

function BinSwitch({ deleted }: { deleted?: true }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/routes" });
  return (
    <Switch
      label={t("routes.bin.which")}
      choices={[
        { value: "kept", label: t("shell.pages.routes") },
        { value: "bin", label: t("routes.bin.name") },
      ]}
      value={deleted ? "bin" : "kept"}
      onChange={(next) => void navigate({ search: { sort: "created", ...(next === "bin" && { deleted: true }) } })}
    />
  );
}

function Filters({ search }: { search: RouteSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: "/routes" });
  const [words, setWords] = useState(search.q ?? "");
  const settled = useDeferredValue(words.trim());
  useEffect(() => {
    void navigate({ search: (before) => ({ ...before, q: settled || undefined }), replace: true });
  }, [settled, navigate]);
  return (
    <search className={css.filters}>
      <Field label={t("routes.search")}>
        <TextInput type="search" maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <Field label={t("routes.sport")}>
        <SelectInput
          value={search.sport ?? ""}
          onChange={(sport) =>
            void navigate({ search: (before) => ({ ...before, sport: (sport || undefined) as Sport | undefined }) })
          }
          choices={[
            { value: "", label: t("routes.any_sport") },
            ...SPORTS.map((value) => ({ value, label: sportName(value, t) })),
          ]}
        />
      </Field>
      <Field label={t("routes.sort")}>
        <SelectInput
          value={search.sort}
          onChange={(sort) => void navigate({ search: (before) => ({ ...before, sort: sort as RouteSort }) })}
          choices={SORTS.map((value) => ({ value, label: t(`routes.sorts.${value}`) }))}
        />
      </Field>
      <Bounds search={search} />
    </search>
  );
}

const METRES_PER_FOOT = 0.3048;

/** From how far to how far, and how much climbing, in the athlete's units. */
function Bounds({ search }: { search: RouteSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate({ from: "/routes" });
  const metric = format.units === "metric";
  const set = (bound: RouteBound, value: number | undefined) =>
    void navigate({ search: (before) => ({ ...before, [bound]: value }), replace: true });
  return (
    <details className={css.bounds} open={BOUNDS.some((bound) => search[bound] !== undefined)}>
      <summary>{t("routes.bounds.title")}</summary>
      <div className={css.boundRow}>
        {BOUNDS.map((bound) => {
          const far = bound.endsWith("length_m");
          const per = far ? format.perDistanceUnit : metric ? 1 : METRES_PER_FOOT;
          const unit = far ? format.distance(0).unit : format.height(0).unit;
          const value = search[bound];
          return (
            <Field key={bound} label={`${t(`routes.bounds.${bound}`)} (${unit})`}>
              <TextInput
                type="number"
                inputMode="decimal"
                min={0}
                step="any"
                defaultValue={value === undefined ? "" : Number((value / per).toFixed(1))}
                onBlur={(event) => {
                  const typed = event.target.value.trim();
                  set(bound, typed && Number(typed) >= 0 ? Number(typed) * per : undefined);
                }}
                onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
              />
            </Field>
          );
        })}
      </div>
    </details>
  );
}

function Row({ row, deleted }: { row: RouteRow; deleted?: true }) {
  const { t } = useTranslation();
  const format = useFormat();
  const far = format.distance(row.length_m);
  const gain = row.gain_m === null ? null : format.height(row.gain_m);
  const last = row.last_at && format.moment(row.last_at, { dateStyle: "medium" });
  return (
    <li className={css.row}>
      <svg className={css.preview} viewBox="0 0 100 100" aria-hidden="true">
        <path d={row.preview} />
      </svg>
      <div className={css.main}>
        {deleted ? (
          <span>{row.name}</span>
        ) : (
          <Link to="/routes/$id" params={{ id: row.id }} className={css.name}>
            {row.name}
          </Link>
        )}
        <span className={css.small}>
          <Icon name={sportIcon(row.sport)} size={14} />
          {sportName(row.sport, t)} · {row.times > 0 ? t("routes.times", { count: row.times }) : t("routes.never")}
          {last && ` · ${t("routes.last", { when: last })}`}
        </span>
      </div>
      <span className={css.badge}>
        {deleted ? (
          <Button
            icon="undo"
            onClick={() => void restoreRoute(row.id)}
            aria-label={t("routes.bin.restore_named", { name: row.name })}
          >
            {t("routes.bin.restore")}
          </Button>
        ) : (
          row.hardest && <CategoryBadge category={row.hardest} />
        )}
      </span>
      <span className={css.figure}>
        <span className={css.small}>{t("routes.numbers.distance")}</span>
        {far.value} {far.unit}
      </span>
      <span className={css.figure}>
        <span className={css.small}>{t("routes.numbers.gain")}</span>
        {gain ? `${gain.value} ${gain.unit}` : <abbr title={t("routes.why.gain")}>{UNKNOWN}</abbr>}
      </span>
    </li>
  );
}

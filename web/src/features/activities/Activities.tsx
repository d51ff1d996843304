import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { activitiesQuery, groupsQuery } from "@/api/queries";
import { DemoOffer } from "@/features/imports/DemoOffer";
import { pickFiles } from "@/features/imports/pickFiles";
import { useFormat } from "@/i18n/format";
import { Button, buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import css from "./Activities.module.css";
import { ActivityList } from "./ActivityList";
import { entriesOf } from "./entries";
import { FilterBar } from "./FilterBar";
import { useRowKeys } from "./rowKeys";
import { filterOf, isFiltered } from "./search";
import { clearSelection, useSelection } from "./selection";
import { useFilter } from "./useFilter";

const BulkBar = lazy(() => import("./BulkBar"));
const ManualDialog = lazy(() => import("./ManualDialog"));

export default function Activities() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { search, clear } = useFilter();
  const [adding, setAdding] = useState(false);
  const filter = useMemo(() => filterOf(search), [search]);
  const bin = search.deleted === true;
  const inTime = search.sort === undefined;
  const list = useInfiniteQuery(activitiesQuery(search));
  const months = useQuery(groupsQuery("month", filter));
  const years = useQuery(groupsQuery("year", filter));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const total = months.isPlaceholderData ? null : (months.data?.total.count ?? null);
  const entries = useMemo(() => {
    const groups = [...(months.data?.groups ?? []), ...(years.data?.groups ?? [])];
    const figures = new Map(groups.map((group) => [group.key, group]));
    return entriesOf(rows, list.hasNextPage ? total : null, inTime ? format.timeZone : null, figures);
  }, [rows, total, list.hasNextPage, months.data, years.data, inTime, format.timeZone]);
  const filtered = isFiltered(filter);
  const choosing = useSelection((selection) => selection.choosing);
  const box = useRowKeys();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter is another list; what was chosen in the old one is not in view
  useEffect(() => clearSelection, [filter]);
  const importButton = (
    <Button look="primary" icon="import" onClick={() => pickFiles(navigate)}>
      {t("imports.choose")}
    </Button>
  );
  const started = rows.length > 0 || filtered;
  const actions = bin ? (
    <Link to="/activities" className={buttonLook.plain}>
      <Icon name="back" size={16} />
      {t("activities.back")}
    </Link>
  ) : (
    <>
      <Button icon="edit" onClick={() => setAdding(true)}>
        {t("activities.manual.open")}
      </Button>
      {started && importButton}
    </>
  );
  return (
    <Page
      title={t(bin ? "activities.bin.title" : "shell.pages.activities")}
      lead={
        bin ? t("activities.bin.lead") : total !== null && started ? t("activities.count", { count: total }) : undefined
      }
      actions={actions}
    >
      <div ref={box} className={css.list}>
        {started && <FilterBar choosable={!bin} />}
        {list.error && rows.length === 0 ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : list.isPending ? (
          <Card flush>
            <SkeletonRows rows={8} height={60} label={t("shell.loading")} />
          </Card>
        ) : rows.length > 0 ? (
          <ActivityList
            entries={entries}
            bin={bin}
            onNeedMore={() => list.hasNextPage && !list.isFetching && !list.error && void list.fetchNextPage()}
          />
        ) : filtered ? (
          <EmptyState
            icon="search"
            title={t("activities.nothing.title")}
            actions={<Button onClick={clear}>{t("activities.filter.clear")}</Button>}
          >
            <p>{t("activities.nothing.words")}</p>
          </EmptyState>
        ) : bin ? (
          <EmptyState icon="trash" title={t("activities.bin.empty")} />
        ) : (
          <EmptyState icon="activities" title={t("activities.empty.title")} actions={importButton}>
            <p>{t("activities.empty.words")}</p>
            <DemoOffer />
          </EmptyState>
        )}
        {list.error && rows.length > 0 && <ErrorState error={list.error} onRetry={() => void list.fetchNextPage()} />}
      </div>
      <Suspense>
        {choosing && !bin && <BulkBar filter={filter} total={total} />}
        {adding && <ManualDialog onClose={() => setAdding(false)} />}
      </Suspense>
    </Page>
  );
}

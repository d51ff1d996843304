import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { workoutsQuery } from "@/api/queries";
import { sportIcon, sportName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { Button, buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import { DeliveryBadges } from "./DeliveryBadges";
import { OpenFile } from "./OpenFile";
import css from "./Workouts.module.css";

/** Every planned workout, by its day; those without one come last. */
export default function Workouts() {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useInfiniteQuery(workoutsQuery);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const add = (
    <Link to="/workouts/new" className={buttonLook.primary}>
      <Icon name="plus" size={16} />
      {t("workouts_page.new")}
    </Link>
  );
  return (
    <Page title={t("shell.pages.workouts")} lead={t("workouts_page.lead")} actions={rows.length > 0 ? add : undefined}>
      {list.error ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Card flush>
          <SkeletonRows rows={5} height={60} label={t("shell.loading")} />
        </Card>
      ) : rows.length === 0 ? (
        <EmptyState icon="workouts" title={t("workouts_page.none.title")} actions={add}>
          <p>{t("workouts_page.none.words")}</p>
        </EmptyState>
      ) : (
        <Card flush>
          <ul className={css.rows}>
            {rows.map((row) => (
              <li key={row.id}>
                <Icon name={sportIcon(row.sport)} />
                <div className={css.main}>
                  <Link to="/workouts/$id" params={{ id: row.id }} className={css.name}>
                    {row.name}
                  </Link>
                  <p className={css.small}>{sportName(row.sport, t)}</p>
                </div>
                <DeliveryBadges delivery={row.delivery} />
                <span className={css.small}>
                  {row.day
                    ? format.moment(
                        `${row.day}T00:00:00Z`,
                        { weekday: "short", dateStyle: undefined, year: "numeric", month: "short", day: "numeric" },
                        0,
                      )
                    : t("workouts_page.undated")}
                </span>
              </li>
            ))}
          </ul>
          {list.hasNextPage && (
            <div className={css.more}>
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t("workouts_page.more")}
              </Button>
            </div>
          )}
        </Card>
      )}
      {list.isSuccess && <OpenFile />}
    </Page>
  );
}

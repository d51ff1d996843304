import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { activityMetricsQuery, metricsQuery } from "@/api/measureQueries";
import type { Activity } from "@/api/types";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import { Figure } from "./Figure";
import css from "./Figures.module.css";
import { type FigureGroup, groupsOf } from "./groups";

type Props = { activity: Activity; onOpen: (slug: string) => void };

/** Every figure of the session, by what it is about; what is not known says why. */
export default function FiguresTab({ activity, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const catalogue = useQuery(metricsQuery(i18n.language));
  const { data, error, refetch } = useQuery(activityMetricsQuery(activity.id, i18n.language));
  const trouble = error ?? catalogue.error;
  if (trouble) return <ErrorState error={trouble} onRetry={() => void refetch()} />;
  if (!data || !catalogue.data) return <SkeletonRows rows={6} height={56} label={t("shell.loading")} />;
  const groups = groupsOf(catalogue.data.items, data.items, activity.sport);
  return (
    <div className={css.groups}>
      {data.state === "computing" && (
        <p className={css.computing} role="status">
          {t("figures.computing")}
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.key} group={group} sport={activity.sport} onOpen={onOpen} />
      ))}
    </div>
  );
}

type GroupProps = { group: FigureGroup; sport: string; onOpen: (slug: string) => void };

function Group({ group, sport, onOpen }: GroupProps) {
  const { t } = useTranslation();
  return (
    <Card title={t(`figures.groups.${group.key as "load"}`)}>
      <div className={css.grid}>
        {group.known.map(({ metric, found }) => (
          <Figure key={metric.slug} metric={metric} value={found.value as number} sport={sport} onOpen={onOpen} />
        ))}
      </div>
      {group.unknown.length > 0 && (
        <details className={css.unknowns}>
          <summary>{t("figures.unknown", { count: group.unknown.length })}</summary>
          <ul>
            {group.unknown.map(({ metric, found }) => (
              <li key={metric.slug}>
                <button type="button" className={css.link} onClick={() => onOpen(metric.slug)}>
                  {metric.name}
                </button>
                <span>{found.unknown?.sentence}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

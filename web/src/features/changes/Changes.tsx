import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { changesQuery, correctionKindsQuery } from "@/api/queries";
import { undoChange } from "@/features/activities/changes";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button, buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import { tell } from "@/ui/toasts";
import css from "./Changes.module.css";
import { about, type Change, fieldsOf, told } from "./telling";

/** Everything that was done to activities, the newest first, and the way back from each. */
export default function Changes() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { automatic = false } = useSearch({ from: "/inside/activities/changes" });
  const list = useInfiniteQuery(changesQuery(automatic));
  const kinds = useQuery(correctionKindsQuery(i18n.language));
  const names = useMemo(() => new Map(kinds.data?.items.map((kind) => [kind.slug, kind.name])), [kinds.data]);
  const changes = list.data?.pages.flatMap((page) => page.items) ?? [];
  const show = (wanted: boolean) =>
    void navigate({ to: "/activities/changes", search: wanted ? { automatic: true } : {} });
  return (
    <Page
      title={t("changes.title")}
      lead={t("changes.lead")}
      actions={
        <Link to="/activities" className={buttonLook.plain}>
          <Icon name="back" size={16} />
          {t("activities.back")}
        </Link>
      }
    >
      <Switch
        label={t("changes.whose.label")}
        choices={(["mine", "automatic"] as const).map((value) => ({ value, label: t(`changes.whose.${value}`) }))}
        value={automatic ? "automatic" : "mine"}
        onChange={(next) => show(next === "automatic")}
      />
      {list.error ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Card flush>
          <SkeletonRows rows={6} height={64} label={t("shell.loading")} />
        </Card>
      ) : changes.length === 0 ? (
        <EmptyState icon="history" title={t("changes.empty.title")}>
          <p>{t("changes.empty.words")}</p>
        </EmptyState>
      ) : (
        <Card flush>
          <ul>
            {changes.map((change) => (
              <OneChange key={change.id} change={change} names={names} />
            ))}
          </ul>
          {list.hasNextPage && (
            <div className={css.more}>
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t("changes.older")}
              </Button>
            </div>
          )}
        </Card>
      )}
    </Page>
  );
}

function OneChange({ change, names }: { change: Change; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const undo = useMutation({
    mutationFn: () => undoChange(change.id),
    onSuccess: (done) => done && tell(t("changes.undid")),
  });
  const fields = fieldsOf(change, t);
  const activity = about(change);
  return (
    <li className={css.change}>
      <div className={css.words}>
        <p className={css.what}>{told(change, names, t)}</p>
        <p className={css.small}>
          <time
            dateTime={change.created_at}
            title={format.moment(change.created_at, { dateStyle: "full", timeStyle: "short" })}
          >
            {format.ago(change.created_at)}
          </time>
          {fields.length > 0 && <span>{t("changes.fields", { fields: format.list(fields) })}</span>}
          {activity && (
            <Link to="/activities/$id" params={{ id: activity }}>
              {t("changes.open_activity")}
            </Link>
          )}
        </p>
      </div>
      {change.undone_at ? (
        <Badge>{t("changes.undone")}</Badge>
      ) : (
        <Button icon="undo" busy={undo.isPending} onClick={() => undo.mutate()}>
          {t("changes.undo")}
        </Button>
      )}
    </li>
  );
}

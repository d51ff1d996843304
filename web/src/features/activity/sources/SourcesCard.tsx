import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sourcesQuery } from "@/api/queries";
import type { Activity, Source } from "@/api/types";
import { trouble } from "@/features/activities/changes";
import { activityName, sportIcon } from "@/features/activities/naming";
import { clock, useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { Icon } from "@/ui/Icon";
import { channelName } from "../channelName";
import { Evidence } from "./Evidence";
import { merge, unmerge } from "./linking";
import css from "./Sources.module.css";

/** Shown where there is something to say: more than one recording, or others at the same time. */
export default function SourcesCard({ activity }: { activity: Activity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { data, error } = useQuery(sourcesQuery(activity.id));
  const apart = useMutation({ mutationFn: (source: string) => unmerge(activity.id, source), onError: trouble });
  const together = useMutation({
    mutationFn: (other: string) => merge(activity.id, other),
    onSuccess: (id) => id !== activity.id && void navigate({ to: "/activities/$id", params: { id }, replace: true }),
    onError: trouble,
  });
  if (error) return <ErrorNote error={error} />;
  if (!data || (data.items.length < 2 && data.near.length === 0)) return null;
  const several = data.items.length > 1;
  return (
    <Card title={t(several ? "activities.sources.title" : "activities.sources.near")} flush>
      {several && (
        <>
          <p className={css.lead}>{t("activities.sources.lead", { count: data.items.length })}</p>
          <ul>
            {data.items.map((source) => (
              <OneSource
                key={source.id}
                source={source}
                gave={Object.entries(data.provenance.channels).flatMap(([channel, from]) =>
                  from === source.id && channel !== "time" ? channelName(channel, t) : [],
                )}
                busy={apart.isPending}
                onTakeOut={() => apart.mutate(source.id)}
              />
            ))}
          </ul>
        </>
      )}
      {data.near.length > 0 && (
        <>
          {several && <h3 className={css.head}>{t("activities.sources.near")}</h3>}
          <ul>
            {data.near.map((other) => (
              <li key={other.id} className={css.source}>
                <div className={css.line}>
                  <Icon name={sportIcon(other.sport)} size={18} />
                  <Link to="/activities/$id" params={{ id: other.id }} className={css.name}>
                    {activityName(other, t)}
                  </Link>
                  <Button icon="merge" busy={together.isPending} onClick={() => together.mutate(other.id)}>
                    {t("activities.sources.merge")}
                  </Button>
                </div>
                <p className={css.small}>
                  {format.moment(other.start, { dateStyle: "medium", timeStyle: "short" }, other.utc_offset_s)}
                  {other.elapsed_s !== null && ` · ${clock(other.elapsed_s)}`}
                  {other.device && ` · ${other.device}`}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

type OneProps = { source: Source; gave: readonly string[]; busy: boolean; onTakeOut: () => void };

function OneSource({ source, gave, busy, onTakeOut }: OneProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={css.source}>
      <div className={css.line}>
        <Icon name="file" size={18} />
        <span className={css.name}>{source.device ?? source.file.name}</span>
        {source.leading ? (
          <Badge tone="accent">{t("activities.sources.leading")}</Badge>
        ) : (
          <Button look="quiet" busy={busy} onClick={onTakeOut}>
            {t("activities.sources.unmerge")}
          </Button>
        )}
      </div>
      <p className={css.small}>
        {source.file.name} · {format.size(source.file.size)}
        {source.format && ` · ${source.format.toUpperCase()}`}
      </p>
      <p>
        {gave.length > 0
          ? t("activities.sources.gave", { channels: format.list(gave) })
          : t("activities.sources.gave_nothing")}
      </p>
      {source.lag_s !== null && source.lag_s !== 0 && (
        <p className={css.small}>
          {t(source.lag_s > 0 ? "activities.sources.ahead" : "activities.sources.behind", {
            lag: clock(Math.abs(source.lag_s)),
          })}
        </p>
      )}
      <Evidence evidence={source.evidence} />
    </li>
  );
}

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { activityUploadsQuery, queries } from "@/api/queries";
import type { Activity, UploadPlace } from "@/api/types";
import { OutboxDeeds } from "@/features/connections/OutboxDeeds";
import { useFormat } from "@/i18n/format";
import { Badge, type Tone } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import css from "./Activity.module.css";

const TONES: Record<UploadPlace["state"], Tone> = {
  not_sent: "neutral",
  going: "accent",
  there: "good",
  was_there: "good",
  failed: "bad",
};

/** Shown where an account takes files: one activity goes to each only with a yes, and how that went. */
export default function UploadCard({ activity }: { activity: Pick<Activity, "id"> }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(activityUploadsQuery(activity.id, i18n.language));
  const upload = useMutation({
    mutationFn: (connection_id: string) =>
      answer(
        api.POST("/api/v1/activities/{activity_id}/uploads", {
          params: { path: { activity_id: activity.id } },
          body: { connection_ids: [connection_id], approved: true },
        }),
      ),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["uploads"] });
      void queries.invalidateQueries({ queryKey: ["outbox"] });
    },
  });
  if (error) return <ErrorNote error={error} />;
  if (!data || data.places.length === 0) return null;
  const { file, places } = data;
  const twice = new Set(places.map((one) => one.service).filter((one, at, all) => all.indexOf(one) !== at));
  const named = ({ service, service_name, name }: UploadPlace) =>
    twice.has(service) && name ? t("activities.upload.account", { service: service_name, name }) : service_name;
  const open = (place: UploadPlace) => place.state === "not_sent" && !place.why_not;
  return (
    <Card title={t("activities.upload.title")}>
      <div className={css.upload}>
        {!file && <p className={css.small}>{data.why_not}</p>}
        {file && places.some(open) && (
          <p className={css.small}>
            {file.made
              ? t("activities.upload.made")
              : t("activities.upload.as_it_came", {
                  kind: file.kind.toUpperCase(),
                  size: format.size(file.size ?? 0),
                })}
          </p>
        )}
        {(file ? places : places.filter((place) => place.state !== "not_sent")).map((place) => (
          <div key={place.connection_id} className={css.uploadPlace}>
            <p role={place.state === "going" ? "status" : undefined}>
              <span>{named(place)} </span>
              <Badge tone={TONES[place.state]}>{t(`activities.upload.${place.state}`)}</Badge>
            </p>
            {place.sentence && <p className={css.small}>{place.sentence}</p>}
            {place.state === "going" && place.item?.next_at && new Date(place.item.next_at).getTime() > Date.now() && (
              <p className={css.small}>
                {t("activities.upload.next", { when: format.moment(place.item.next_at, { timeStyle: "short" }) })}
              </p>
            )}
            {place.state === "not_sent" && place.why_not && <p className={css.small}>{place.why_not}</p>}
            {place.url && (
              <a href={place.url} target="_blank" rel="noreferrer">
                {t("activities.upload.view", { service: place.service_name })}
              </a>
            )}
            {place.item && place.item.can.length > 0 && (
              <OutboxDeeds item={place.item} connectionId={place.connection_id} />
            )}
            {open(place) && (
              <Button
                busy={upload.isPending && upload.variables === place.connection_id}
                disabled={upload.isPending}
                onClick={() => upload.mutate(place.connection_id)}
              >
                {t("activities.upload.go", { service: named(place) })}
              </Button>
            )}
          </div>
        ))}
        <ErrorNote error={upload.error} />
      </div>
    </Card>
  );
}

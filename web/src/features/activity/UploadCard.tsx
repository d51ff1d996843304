import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { activityUploadsQuery, queries } from "@/api/queries";
import type { Activity, UploadPlace } from "@/api/types";
import { OutboxDeeds } from "@/features/connections/OutboxDeeds";
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

/** Shown where Strava is connected: one activity goes there only with a yes, and how that went. */
export default function UploadCard({ activity }: { activity: Pick<Activity, "id"> }) {
  const { t, i18n } = useTranslation();
  const { data, error } = useQuery(activityUploadsQuery(activity.id, i18n.language));
  const upload = useMutation({
    mutationFn: () =>
      answer(
        api.POST("/api/v1/activities/{activity_id}/strava", {
          params: { path: { activity_id: activity.id } },
          body: { approved: true },
        }),
      ),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["strava"] });
      void queries.invalidateQueries({ queryKey: ["outbox"] });
    },
  });
  if (error) return <ErrorNote error={error} />;
  if (!data || data.places.length === 0) return null;
  const open = data.places.some((place) => place.state === "not_sent");
  return (
    <Card title={t("activities.upload.title")}>
      <div className={css.upload}>
        {data.places.map((place) => (
          <div key={place.connection_id} className={css.uploadPlace}>
            <p role={place.state === "going" ? "status" : undefined}>
              {place.name && <span>{place.name} </span>}
              <Badge tone={TONES[place.state]}>{t(`activities.upload.${place.state}`)}</Badge>
            </p>
            {place.sentence && <p className={css.small}>{place.sentence}</p>}
            {place.url && (
              <a href={place.url} target="_blank" rel="noreferrer">
                {t("activities.upload.view")}
              </a>
            )}
            {place.item && place.item.can.length > 0 && <OutboxDeeds item={place.item} />}
          </div>
        ))}
        {data.why_not ? (
          <p className={css.small}>{data.why_not}</p>
        ) : (
          open && (
            <>
              <p className={css.small}>{t("activities.upload.words")}</p>
              <div>
                <Button look="primary" busy={upload.isPending} onClick={() => upload.mutate()}>
                  {t("activities.upload.go")}
                </Button>
              </div>
            </>
          )
        )}
        <ErrorNote error={upload.error} />
      </div>
    </Card>
  );
}

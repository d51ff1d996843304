import { useTranslation } from "react-i18next";
import type { Activity } from "@/api/types";
import { UNKNOWN, useFormat } from "@/i18n/format";
import { buttonLook } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { CopyText } from "@/ui/CopyText";
import { Icon } from "@/ui/Icon";
import css from "./Activity.module.css";

/** Where all of this came from: the file as received, its fingerprint, its device. */
export function FileFacts({ activity }: { activity: Activity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const file = activity.raw_file;
  return (
    <Card
      title={t("activities.file.title")}
      aside={
        file && (
          <a className={buttonLook.plain} href={`/api/v1/activities/${activity.id}/fit`} download={file.name}>
            <Icon name="download" size={16} />
            {t("activities.download")}
          </a>
        )
      }
    >
      <dl className={css.facts}>
        <div>
          <dt>{t("activities.file.device")}</dt>
          <dd>{activity.device ?? <span title={t("activities.file.no_device")}>{UNKNOWN}</span>}</dd>
        </div>
        {file ? (
          <>
            <div>
              <dt>{t("activities.file.name")}</dt>
              <dd>
                {file.name} ({format.size(file.size)})
              </dd>
            </div>
            <div>
              <dt>{t("activities.file.received")}</dt>
              <dd>{format.moment(file.received_at, { dateStyle: "medium", timeStyle: "short" })}</dd>
            </div>
            <div>
              <dt>SHA-256</dt>
              <dd>
                <CopyText text={file.sha256} label={t("activities.file.copy")} />
              </dd>
            </div>
          </>
        ) : (
          <div>
            <dt>{t("activities.file.name")}</dt>
            <dd>
              {activity.origin
                ? t("activities.file.origin", { service: activity.origin === "garmin" ? "Garmin" : "Strava" })
                : t("activities.file.none")}
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

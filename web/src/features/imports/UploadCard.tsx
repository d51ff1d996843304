import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { Progress } from "@/ui/Progress";
import css from "./Imports.module.css";
import { forget, type Upload } from "./uploads";

/** Files on their way to the server. Once they are there, the server's own account of them takes over. */
export function UploadCard({ upload }: { upload: Upload }) {
  const { t } = useTranslation();
  const format = useFormat();
  const going = upload.state === "sending" || upload.state === "checking";
  return (
    <Card
      title={t("imports.upload.title", { count: upload.names.length })}
      aside={
        going ? (
          <Button look="quiet" onClick={upload.cancel}>
            {t("imports.cancel")}
          </Button>
        ) : (
          <span className={css.buttons}>
            <Button icon="retry" onClick={upload.retry}>
              {t("shell.retry")}
            </Button>
            <Button look="quiet" onClick={() => forget(upload.key)}>
              {t("imports.dismiss")}
            </Button>
          </span>
        )
      }
    >
      <div className={css.going}>
        {going && (
          <Progress value={upload.state === "checking" ? null : upload.sent} label={t("imports.upload.progress")} />
        )}
        <p className={css.small} role="status">
          {t(`imports.upload.${upload.state}`, {
            sent: format.size(upload.sent * upload.bytes),
            total: format.size(upload.bytes),
          })}
        </p>
        {upload.state === "failed" && <ErrorNote error={upload.error} />}
      </div>
    </Card>
  );
}

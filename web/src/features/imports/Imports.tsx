import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { importsQuery } from "@/api/queries";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Icon } from "@/ui/Icon";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import { DemoOffer } from "./DemoOffer";
import { DemoProgress } from "./DemoProgress";
import { ImportCard } from "./ImportCard";
import css from "./Imports.module.css";
import { pickFiles } from "./pickFiles";
import { UploadCard } from "./UploadCard";
import { useUploads } from "./uploads";

export default function Imports() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const uploads = useUploads((state) => state.uploads);
  const { data, error, isPending, refetch } = useQuery(importsQuery);
  return (
    <Page title={t("shell.pages.import")} lead={t("imports.lead")}>
      <div className={css.zone}>
        <Icon name="import" size={28} />
        <p className={css.ask}>{t("imports.drop.ask")}</p>
        <p className={css.kinds}>{t("imports.drop.kinds")}</p>
        <Button look="primary" onClick={() => pickFiles(navigate)}>
          {t("imports.choose")}
        </Button>
      </div>
      {uploads.map((upload) => (
        <UploadCard key={upload.key} upload={upload} />
      ))}
      <DemoProgress />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Card flush>
          <SkeletonRows rows={3} height={56} label={t("shell.loading")} />
        </Card>
      ) : data.items.length === 0 ? (
        <DemoOffer />
      ) : (
        data.items.map((row, at) => <ImportCard key={row.id} summary={row} first={at === 0} />)
      )}
    </Page>
  );
}

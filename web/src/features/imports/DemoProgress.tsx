import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { demoJobQuery } from "@/api/queries";
import { Badge } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { Progress } from "@/ui/Progress";
import css from "./Imports.module.css";

/** The demo athlete's files being made; once they are, their import is one like any other. */
export function DemoProgress() {
  const { t } = useTranslation();
  const { data } = useQuery(demoJobQuery);
  const job = data?.items[0];
  if (!job || job.state === "succeeded" || job.state === "cancelled") return null;
  const { progress, error } = job;
  return (
    <Card title={t("imports.demo.making")} aside={<Badge tone="warn">{t("imports.demo.badge")}</Badge>}>
      <div className={css.going}>
        {error ? (
          <p className={css.bad}>
            {error.detail} {error.next}
          </p>
        ) : (
          <Progress value={progress?.total ? progress.done / progress.total : null} label={t("imports.demo.making")} />
        )}
      </div>
    </Card>
  );
}

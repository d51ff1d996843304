import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { importQuery, queries } from "@/api/queries";
import type { Import } from "@/api/types";
import { clock, useFormat } from "@/i18n/format";
import { Badge, type Tone } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { Progress } from "@/ui/Progress";
import { DemoBadge } from "./DemoBadge";
import { ImportItems } from "./ImportItems";
import css from "./Imports.module.css";

const TONES: Record<Import["state"], Tone> = {
  queued: "neutral",
  running: "accent",
  done: "good",
  failed: "bad",
  cancelled: "neutral",
};

export function ImportCard({ summary, first }: { summary: Import; first: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(first);
  const going = summary.state === "queued" || summary.state === "running";
  const { data: full } = useQuery({ ...importQuery(summary.id), enabled: going });
  const shown = going ? (full ?? summary) : summary;
  const act = useMutation({
    mutationFn: (deed: "cancel" | "retry") => {
      const params = { params: { path: { import_id: summary.id } } };
      return deed === "cancel"
        ? answer(api.POST("/api/v1/imports/{import_id}/cancel", params))
        : answer(api.POST("/api/v1/imports/{import_id}/retry", params));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["imports"] }),
  });
  return (
    <Card
      title={t("imports.title", { count: shown.total, when: format.ago(shown.created_at) })}
      flush
      aside={
        <span className={css.buttons}>
          {going && (
            <Button look="quiet" busy={act.isPending} onClick={() => act.mutate("cancel")}>
              {t("imports.cancel")}
            </Button>
          )}
          {shown.source === "demo" && <DemoBadge />}
          <Badge tone={shown.state === "done" && shown.failed > 0 ? "warn" : TONES[shown.state]}>
            {shown.state === "done" && shown.failed > 0 ? t("imports.state.partly") : t(`imports.state.${shown.state}`)}
          </Badge>
        </span>
      }
    >
      <div className={css.tally}>
        {going && <Progress value={shown.total > 0 ? shown.done / shown.total : null} label={t("imports.progress")} />}
        <p className={css.small} role={going ? "status" : undefined}>
          {going && <span>{t("imports.tally.done", { done: shown.done, total: shown.total })}</span>}
          {going && shown.rate_per_s != null && shown.rate_per_s > 0 && (
            <span>
              {t("imports.tally.rate", { rate: format.number(shown.rate_per_s, shown.rate_per_s < 10 ? 1 : 0) })}
            </span>
          )}
          {going && shown.left_s != null && <span>{t("imports.tally.left", { left: clock(shown.left_s) })}</span>}
          {shown.kind && <span>{t(`imports.kind.${shown.kind}`)}</span>}
          <span>{t("imports.tally.added", { count: shown.added })}</span>
          {shown.wellness > 0 && <span>{t("imports.tally.wellness", { count: shown.wellness })}</span>}
          {shown.duplicates > 0 && <span>{t("imports.tally.duplicates", { count: shown.duplicates })}</span>}
          {shown.failed > 0 && <span className={css.bad}>{t("imports.tally.failed", { count: shown.failed })}</span>}
        </p>
        <ErrorNote error={act.error} />
        {!going && (shown.failed > 0 || shown.state === "cancelled") && (
          <span>
            <Button icon="retry" busy={act.isPending} onClick={() => act.mutate("retry")}>
              {t("imports.retry_failed")}
            </Button>
          </span>
        )}
      </div>
      {open ? (
        <ImportItems summary={shown} />
      ) : (
        <div className={css.unfold}>
          <Button look="quiet" icon="chevronDown" onClick={() => setOpen(true)}>
            {t("imports.show_files")}
          </Button>
        </div>
      )}
    </Card>
  );
}

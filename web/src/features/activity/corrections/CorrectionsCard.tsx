import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { correctionKindsQuery, correctionsQuery } from "@/api/queries";
import type { Activity, Correction, CorrectionKind } from "@/api/types";
import type { Seconds } from "@/charts/TimeChart";
import { trouble } from "@/features/activities/changes";
import { sportName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { channelName } from "../channelName";
import css from "../sources/Sources.module.css";
import { CorrectDialog } from "./CorrectDialog";
import { turn } from "./correcting";

type Props = { activity: Activity; selection: Seconds | null };

/** Corrections in the order they are applied. The recording itself is never touched. */
export default function CorrectionsCard({ activity, selection }: Props) {
  const { t, i18n } = useTranslation();
  const [correcting, setCorrecting] = useState(false);
  const kinds = useQuery(correctionKindsQuery(i18n.language));
  const { data, error } = useQuery(correctionsQuery(activity.id));
  const items = data?.items ?? [];
  return (
    <Card
      title={t("activities.corrections.title")}
      flush
      aside={
        kinds.data && (
          <Button icon="pulse" onClick={() => setCorrecting(true)}>
            {t("activities.corrections.open")}
          </Button>
        )
      }
    >
      <ErrorNote error={error ?? kinds.error} />
      {items.length === 0 ? (
        <p className={css.lead}>{t("activities.corrections.none")}</p>
      ) : (
        <ul>
          {items.map((one) => (
            <One
              key={one.id}
              activity={activity}
              correction={one}
              kind={kinds.data?.items.find(({ slug }) => slug === one.slug)}
            />
          ))}
        </ul>
      )}
      {correcting && kinds.data && (
        <CorrectDialog
          activity={activity}
          kinds={kinds.data.items}
          selection={selection}
          onClose={() => setCorrecting(false)}
        />
      )}
    </Card>
  );
}

type OneProps = { activity: Activity; correction: Correction; kind: CorrectionKind | undefined };

function One({ activity, correction, kind }: OneProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const gone = correction.undone_at !== null;
  const act = useMutation({
    mutationFn: () => turn(activity.id, correction.id, gone ? "again" : "back"),
    onError: trouble,
  });
  const said = Object.entries(correction.params).map(([name, value]) => {
    const param = kind?.params.find((one) => one.name === name);
    if (param?.kind === "channel") return channelName(String(value), t);
    if (param?.kind === "sport") return sportName(String(value), t);
    const amount = typeof value === "number" ? `${format.number(value, Number.isInteger(value) ? 0 : 2)}` : value;
    return `${param?.words ?? name}: ${amount}${param?.unit ? ` ${param.unit}` : ""}`;
  });
  return (
    <li className={css.source}>
      <div className={css.line}>
        <span className={css.name}>{kind?.name ?? correction.slug}</span>
        {gone && <Badge>{t("activities.corrections.gone")}</Badge>}
        <Button look="quiet" busy={act.isPending} onClick={() => act.mutate()}>
          {t(gone ? "activities.corrections.again" : "activities.corrections.back")}
        </Button>
      </div>
      <p className={css.small}>{said.join(" · ")}</p>
      {correction.refused && !gone && <p className={css.refused}>{t("activities.corrections.refused")}</p>}
    </li>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { activityCurvesQuery } from "@/api/measureQueries";
import type { Activity, CurveKind } from "@/api/types";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import { CurveChart } from "./CurveChart";
import css from "./Curves.module.css";
import { AFTER_KJ, CurveTools, curveName, reasonOf, titleOf } from "./choosing";

const KINDS = ["power", "heart_rate", "speed"] as const;
const AGAINST = "42d,90d,season,all";

/** Which curves a recording can have. */
export const curveKinds = (activity: Pick<Activity, "channels">): CurveKind[] =>
  KINDS.filter((kind) => activity.channels.includes(kind));

/** The bests of this activity against those of the time before it, or against itself when tired. */
export default function CurvesTab({ activity }: { activity: Activity }) {
  const { t, i18n } = useTranslation();
  const kinds = curveKinds(activity);
  const [kind, setKind] = useState<CurveKind>(kinds[0] ?? "power");
  const [perKg, setPerKg] = useState(false);
  const [tired, setTired] = useState(false);
  const weary = tired && kind === "power";
  const wish = {
    kind,
    against: weary ? "" : AGAINST,
    after_kj: weary ? AFTER_KJ : "0",
    per_kg: perKg && kind === "power",
  };
  const { data, error, refetch } = useQuery(activityCurvesQuery(activity.id, wish, i18n.language));
  const nameOf = useCallback(
    (key: string, afterKj: number) =>
      weary ? (afterKj ? t("curves.after", { kj: afterKj }) : t("curves.fresh")) : curveName(key, afterKj, t),
    [t, weary],
  );
  const tools = (
    <CurveTools
      kinds={kinds}
      kind={kind}
      onKind={setKind}
      perKg={perKg}
      onPerKg={setPerKg}
      tired={tired}
      onTired={setTired}
    />
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={420} />;
  const reason = reasonOf(data, t);
  return (
    <Card flush>
      {reason ? (
        <div className={css.none}>
          {tools}
          <p>{reason}</p>
        </div>
      ) : (
        <CurveChart
          curves={data}
          sport={activity.sport}
          perKg={data.unit === "W/kg"}
          label={titleOf(data.kind, activity.sport, t)}
          nameOf={nameOf}
          tools={tools}
          here={activity.id}
        />
      )}
    </Card>
  );
}

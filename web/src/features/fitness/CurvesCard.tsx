import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { fitnessCurvesQuery } from "@/api/fitnessQueries";
import type { CurveKind, Sport } from "@/api/types";
import { sportName } from "@/features/activities/naming";
import { CurveChart } from "@/features/curves/CurveChart";
import chart from "@/features/curves/Curves.module.css";
import { AFTER_KJ, CURVES_OF, CurveTools, curveName, reasonOf, titleOf } from "@/features/curves/choosing";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";

/** The bests of several spans of time; each point leads to the activity that holds it. */
export default function CurvesCard({ sport: chosen }: { sport: Sport | undefined }) {
  const { t, i18n } = useTranslation();
  // Paces of runs and of rides share no curve: without a choice it is the bike's.
  const sport = chosen ?? "cycling";
  const kinds = CURVES_OF[sport] ?? ["heart_rate"];
  const [wanted, setKind] = useState<CurveKind | null>(null);
  const kind = wanted && kinds.includes(wanted) ? wanted : (kinds[0] ?? "heart_rate");
  const [perKg, setPerKg] = useState(false);
  const [tired, setTired] = useState(false);
  const weary = tired && kind === "power";
  const wish = {
    kind,
    sport,
    periods: weary ? "all" : `42d,90d,season,all,${new Date().getFullYear() - 1}`,
    after_kj: weary ? AFTER_KJ : "0",
    per_kg: perKg && kind === "power",
  };
  const { data, error, refetch } = useQuery(fitnessCurvesQuery(wish, i18n.language));
  const nameOf = useCallback((key: string, afterKj: number) => curveName(key, afterKj, t), [t]);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={420} />;
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
  const title = chosen ? titleOf(kind, sport, t) : `${titleOf(kind, sport, t)} · ${sportName(sport, t)}`;
  const reason = reasonOf(data, t);
  return (
    <Card flush>
      {reason ? (
        <div className={chart.none}>
          <h2>{title}</h2>
          {tools}
          <p>{reason}</p>
        </div>
      ) : (
        <CurveChart
          curves={data}
          sport={sport}
          perKg={data.unit === "W/kg"}
          title={title}
          label={title}
          nameOf={nameOf}
          tools={tools}
        />
      )}
    </Card>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { fitnessCurvesQuery } from "@/api/fitnessQueries";
import type { CurveKind, Sport } from "@/api/types";
import { CurveChart } from "@/features/curves/CurveChart";
import chart from "@/features/curves/Curves.module.css";
import { CURVES_OF, reasonOf, titleOf } from "@/features/curves/choosing";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import type { Pair, Span } from "./periods";

const keyOf = ({ from, to }: Span) => `${from}..${to}`;

/** The bests of both periods over each other. */
export function PeriodCurves({ pair, sport }: { pair: Pair; sport: Sport }) {
  const { t, i18n } = useTranslation();
  const kinds = CURVES_OF[sport] ?? ["heart_rate"];
  const [wanted, setKind] = useState<CurveKind | null>(null);
  const kind = wanted && kinds.includes(wanted) ? wanted : (kinds[0] ?? "heart_rate");
  const [a, b] = [keyOf(pair.a), keyOf(pair.b)];
  const wish = { kind, sport, periods: `${a},${b}`, after_kj: "0", per_kg: false };
  const { data, error, refetch } = useQuery(fitnessCurvesQuery(wish, i18n.language));
  const nameOf = useCallback((key: string) => t(key === a ? "compare.periods.a" : "compare.periods.b"), [a, t]);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={420} />;
  const title = titleOf(kind, sport, t);
  const reason = reasonOf(data, t);
  const tools = kinds.length > 1 && (
    <Switch
      label={t("curves.kind")}
      choices={kinds.map((value) => ({ value, label: t(`charts.channels.${value}`) }))}
      value={kind}
      onChange={(next) => setKind(next as CurveKind)}
    />
  );
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
          perKg={false}
          title={title}
          label={t("compare.periods.curves")}
          nameOf={nameOf}
          tools={tools}
        />
      )}
    </Card>
  );
}

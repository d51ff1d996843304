import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { correlationPointsQuery } from "@/api/lookBackQueries";
import type { Correlation } from "@/api/types";
import { type Dot, Scatter } from "@/charts/Scatter";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import css from "./Correlations.module.css";
import { dayBefore, sideOf, signed } from "./telling";

/** One pair in a sentence, with how surely, and its dots. */
export function PairCard({ item }: { item: Correlation }) {
  const { t } = useTranslation();
  return (
    <Card title={t("correlations_page.pair", { x: item.x.name, y: item.y.name })}>
      <div className={css.told}>
        <p>{item.sentence}</p>
        <Surely item={item} />
        <p className={css.note}>{item.caution}</p>
        <Dots item={item} />
      </div>
    </Card>
  );
}

/** A line, and the rest when asked for. */
export function FoldedPair({ item }: { item: Correlation }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span>{t("correlations_page.pair", { x: item.x.name, y: item.y.name })}</span>
          <Surely item={item} />
        </summary>
        {open && (
          <div className={css.opened}>
            <p className={css.note}>{item.caution}</p>
            <Dots item={item} />
          </div>
        )}
      </details>
    </li>
  );
}

function Surely({ item }: { item: Correlation }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={css.figures}>
      {t("correlations_page.figures", {
        r: signed(item.r, format),
        low: signed(item.low, format),
        high: signed(item.high, format),
        points: format.number(item.n),
      })}
    </span>
  );
}

function Dots({ item }: { item: Correlation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(correlationPointsQuery(item.id));
  const x = useMemo(() => sideOf(item.x, item.sport, format), [item, format]);
  const y = useMemo(() => sideOf(item.y, item.sport, format), [item, format]);
  const dots = useMemo<Dot[]>(
    () =>
      (data?.days ?? []).map((day, at) => {
        const [across, up] = [data?.x[at] ?? 0, data?.y[at] ?? 0];
        const when = format.moment(`${day}T00:00:00Z`, { dateStyle: "medium" }, 0);
        return {
          key: String(at),
          x: across,
          y: up,
          words: `${when} · ${x.name} ${x.say(across)} · ${y.name} ${y.say(up)}`,
        };
      }),
    [data, x, y, format],
  );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={260} />;
  const lead = ({ key }: Dot) => {
    const at = Number(key);
    const id = data.activity_ids[at];
    const day = dayBefore(data.days[at] as string, data.after);
    return id ? (
      <Link to="/activities/$id" params={{ id }}>
        {t("correlations_page.open_activity")}
      </Link>
    ) : (
      <Link to="/activities" search={{ from: day, to: day }}>
        {t("correlations_page.open_day")}
      </Link>
    );
  };
  return <Scatter label={item.sentence} hint={t("correlations_page.hint")} x={x} y={y} dots={dots} open={lead} />;
}

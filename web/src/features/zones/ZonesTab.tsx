import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { settingsQuery } from "@/api/athleteQueries";
import { activityZonesQuery, type HistogramKind, histogramQuery } from "@/api/measureQueries";
import type { Activity, KindZones } from "@/api/types";
import { Histogram } from "@/charts/Histogram";
import { figureOf } from "@/features/athlete/figures";
import { clock, isPaced, useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import { DistributionBar } from "./DistributionBar";
import { boundOf, unitOf, ZoneBars, zoneColor } from "./ZoneBars";
import css from "./Zones.module.css";

/** Time in zones as they were cut that day, how it was shared out, and how often each value came up. */
export default function ZonesTab({ activity }: { activity: Activity }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(activityZonesQuery(activity.id, i18n.language));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  if (data.state === "computing" && data.items.every(({ zones }) => zones.length === 0))
    return (
      <p className={css.note} role="status">
        {t("figures.computing")}
      </p>
    );
  const here = data.items.filter(
    ({ kind }) => activity.channels.includes(kind) && (kind !== "speed" || isPaced(activity.sport)),
  );
  return (
    <div className={css.cards}>
      {here.map((zones) => (
        <Card key={zones.kind} title={t(`zones.title.${zones.kind}`)}>
          <OneKind zones={zones} sport={activity.sport} />
        </Card>
      ))}
      <Card title={t("zones.distribution")}>
        <DistributionBar distribution={data.distribution} />
      </Card>
      <HistogramCard activity={activity} zones={here} />
    </div>
  );
}

function OneKind({ zones, sport }: { zones: KindZones; sport: string }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(settingsQuery(i18n.language));
  const { basis, unknown } = zones;
  const toSettings = (
    <Link to="/settings" search={{ tab: "athlete" }}>
      {t("zones.set")}
    </Link>
  );
  if (unknown)
    return (
      <p className={css.note}>
        {unknown.sentence} {unknown.reason === "no_setting" && toSettings}
      </p>
    );
  const kind = basis && data?.kinds.find(({ slug }) => slug === basis.setting);
  const figure = kind && figureOf(kind.unit, sport, format);
  return (
    <>
      <ZoneBars label={t(`zones.title.${zones.kind}`)} zones={zones.zones} kind={zones.kind} sport={sport} />
      {kind && figure && (
        <p className={`${css.note} ${css.basis}`}>
          {t("zones.basis", {
            name: kind.name,
            value: basis.value === null ? "" : `${figure.show(basis.value)} ${figure.unit}`,
          })}{" "}
          {toSettings}
        </p>
      )}
    </>
  );
}

const KINDS = ["power", "heart_rate", "speed", "cadence"] as const;

function HistogramCard({ activity, zones }: { activity: Activity; zones: readonly KindZones[] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const kinds = KINDS.filter((kind) => activity.channels.includes(kind));
  const [kind, setKind] = useState<HistogramKind>(kinds[0] ?? "power");
  const { data } = useQuery(histogramQuery(activity.id, kind, i18n.language));
  const cut = zones.find((one) => one.kind === kind)?.zones ?? [];
  const sport = activity.sport;
  const say = (value: number) =>
    kind === "speed" && value <= 0 ? format.number(0) : boundOf(value, kind, sport, format);
  const unit = kind === "cadence" ? "rpm" : unitOf(kind, sport, format);
  const step = data?.step ?? 0;
  return (
    <Card
      title={t("zones.histogram", { kind: t(`charts.channels.${kind}`) })}
      aside={
        kinds.length > 1 && (
          <Switch
            label={t("curves.kind")}
            choices={kinds.map((value) => ({ value, label: t(`charts.channels.${value}`) }))}
            value={kind}
            onChange={(next) => setKind(next as HistogramKind)}
          />
        )
      }
    >
      {!data ? (
        <Skeleton height={180} />
      ) : data.unknown ? (
        <p className={css.note}>{data.unknown.sentence}</p>
      ) : (
        <Histogram
          label={t("zones.histogram", { kind: t(`charts.channels.${kind}`) })}
          unit={unit}
          bins={data.bins.map(({ from, seconds }) => {
            const zone = cut.find(({ high }) => high === null || from + step / 2 <= high);
            return {
              key: String(from),
              from: say(from),
              share: seconds,
              words: t("zones.bin", { from: say(from), to: say(from + step), unit, time: clock(seconds) }),
              color: zone ? zoneColor(zone.number) : "ctl",
            };
          })}
        />
      )}
    </Card>
  );
}

import { useTranslation } from "react-i18next";
import { Bars } from "@/charts/Bars";
import { clock, type Format, useFormat } from "@/i18n/format";

export type ZoneTime = { number: number; name: string; low: number | null; high: number | null; seconds: number };

type Props = { label: string; zones: readonly ZoneTime[]; kind: string; sport: string };

export const zoneColor = (number: number) => `zone-${Math.min(7, Math.max(1, number))}`;

/** Time in each zone, with its bounds and its share. */
export function ZoneBars({ label, zones, kind, sport }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const whole = zones.reduce((sum, { seconds }) => sum + seconds, 0);
  return (
    <Bars
      label={label}
      bars={zones.map(({ number, name, low, high, seconds }) => ({
        key: String(number),
        mark: `Z${number}`,
        name,
        detail: t(low === null ? "zones.below" : high === null ? "zones.above" : "zones.between", {
          low: low === null ? "" : boundOf(low, kind, sport, format),
          high: high === null ? "" : boundOf(high, kind, sport, format),
          unit: unitOf(kind, sport, format),
        }),
        share: seconds,
        value: `${clock(seconds)} · ${format.number(whole ? (seconds / whole) * 100 : 0)}%`,
        color: zoneColor(number),
      }))}
    />
  );
}

export const boundOf = (value: number, kind: string, sport: string, format: Format) =>
  kind === "speed" ? format.speed(value, sport).value : format.number(value);

export const unitOf = (kind: string, sport: string, format: Format) =>
  kind === "speed" ? format.speed(1, sport).unit : kind === "power" ? "W" : "bpm";

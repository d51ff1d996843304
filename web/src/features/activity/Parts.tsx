import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Activity } from "@/api/types";
import type { Seconds } from "@/charts/TimeChart";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { Switch } from "@/ui/Switch";
import { PartTable } from "./PartTable";
import { isRest, lapColumns, lengthColumns, setColumns } from "./partColumns";

type Props = { activity: Activity; selection: Seconds | null; onSelection: (selection: Seconds | null) => void };

/** Laps, a pool's lengths, a gym's sets: whichever the device wrote. */
export function Parts({ activity, ...selecting }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const laps = activity.laps.filter((lap) => lap.kind === "lap");
  const lengths = activity.laps.filter((lap) => lap.kind === "length");
  const kinds = [
    {
      value: "sets",
      label: t("activities.parts.sets", { count: activity.sets.filter((one) => one.kind !== "rest").length }),
      any: activity.sets.length > 0,
    },
    { value: "laps", label: t("activities.parts.laps", { count: laps.length }), any: laps.length > 0 },
    {
      value: "lengths",
      label: t("activities.parts.lengths", { count: lengths.filter((one) => !isRest(one)).length }),
      any: lengths.length > 0,
    },
  ].filter(({ any }) => any);
  const [wanted, setWanted] = useState("");
  const kind = kinds.find(({ value }) => value === wanted) ?? kinds[0];
  if (!kind) return null;
  const span = (lap: { start_s: number; end_s: number }) => ({ from: lap.start_s, to: lap.end_s });
  return (
    <Card
      title={kind.label}
      aside={
        kinds.length > 1 && (
          <Switch label={t("activities.parts.kind")} choices={kinds} value={kind.value} onChange={setWanted} />
        )
      }
      flush
    >
      {kind.value === "sets" ? (
        <PartTable
          {...selecting}
          name={t("activities.parts.set")}
          parts={activity.sets}
          columns={setColumns(format, t)}
          span={({ start_s, duration_s }) =>
            start_s === null || duration_s === null ? null : { from: start_s, to: start_s + duration_s }
          }
          subdued={(one) => one.kind === "rest"}
        />
      ) : kind.value === "laps" ? (
        <PartTable
          {...selecting}
          name={t("activities.parts.lap")}
          parts={laps}
          columns={lapColumns(activity, format, t)}
          span={span}
        />
      ) : (
        <PartTable
          {...selecting}
          name={t("activities.parts.length")}
          parts={lengths}
          columns={lengthColumns(format, t)}
          span={span}
          subdued={isRest}
        />
      )}
    </Card>
  );
}

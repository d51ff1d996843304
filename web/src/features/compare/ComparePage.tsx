import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { comparedQuery } from "@/api/measureQueries";
import { activityQuery } from "@/api/queries";
import type { Activity, Compared } from "@/api/types";
import { DISTANCE_STEPS, distanceLabel, TIME_STEPS, timeLabel } from "@/charts/axis";
import { type Charted, LOOKS, panelOf } from "@/charts/channels";
import { type Axis, LineChart, type LinePanel } from "@/charts/LineChart";
import { activityName } from "@/features/activities/naming";
import { FAMILY } from "@/features/figures/groups";
import { quantityOf, words } from "@/features/figures/show";
import { clock, useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { Skeleton } from "@/ui/Skeleton";
import { Switch } from "@/ui/Switch";
import css from "./Compare.module.css";
import { OtherPicker } from "./OtherPicker";
import { WhatSwitch } from "./WhatSwitch";

/** Two activities over each other, along the way or along the clock, and by how much one is ahead. */
export default function ComparePage() {
  const { t } = useTranslation();
  const { a } = useSearch({ from: "/inside/compare" });
  const { data: ours, error, refetch } = useQuery({ ...activityQuery(a ?? ""), enabled: a !== undefined });
  return (
    <Page wide title={t("compare.title")} lead={t("compare.lead")} actions={<WhatSwitch value="activities" />}>
      {!a ? (
        <Card>
          <EmptyState icon="activities" title={t("compare.none.title")}>
            <p>{t("compare.none.words")}</p>
          </EmptyState>
        </Card>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : ours ? (
        <Chosen ours={ours} />
      ) : (
        <Skeleton height={420} />
      )}
    </Page>
  );
}

function Chosen({ ours }: { ours: Activity }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { b, by = "distance" } = useSearch({ from: "/inside/compare" });
  const other = useQuery({ ...activityQuery(b ?? ""), enabled: b !== undefined });
  const compared = useQuery({
    ...comparedQuery(ours.id, b ?? "", by, i18n.language),
    enabled: b !== undefined,
  });
  const go = (search: { b?: string; by?: "distance" | "time" }) =>
    void navigate({ to: "/compare", search: { a: ours.id, b, by, ...search }, replace: true });
  return (
    <>
      <Card>
        <div className={css.pair}>
          <p className={css.one}>
            <span className={css.mark} data-side="ours" />
            <Link to="/activities/$id" params={{ id: ours.id }}>
              {activityName(ours, t)}
            </Link>
          </p>
          <OtherPicker ours={ours} value={b} onChange={(id) => go({ b: id })} />
          <Switch
            label={t("charts.x")}
            choices={(["distance", "time"] as const).map((value) => ({ value, label: t(`charts.by_${value}`) }))}
            value={by}
            onChange={(next) => go({ by: next as "distance" | "time" })}
          />
        </div>
      </Card>
      {compared.error ? (
        <ErrorState error={compared.error} onRetry={() => void compared.refetch()} />
      ) : compared.data && other.data ? (
        <Both compared={compared.data} ours={ours} theirs={other.data} />
      ) : (
        b && <Skeleton height={420} />
      )}
    </>
  );
}

type BothProps = { compared: Compared; ours: Activity; theirs: Activity };

const isCharted = (channel: string): channel is Charted => channel in LOOKS;

function Both({ compared, ours, theirs }: BothProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const figures = compared.figures.filter(({ slug }) => all || !FAMILY.test(slug));
  const more = compared.figures.length - figures.length;
  const named = (activity: Activity) =>
    `${activityName(activity, t)} · ${format.moment(activity.start, { dateStyle: "medium" }, activity.utc_offset_s)}`;
  const way = compared.by === "distance";
  const x = useMemo(
    () => compared.axis.map((value) => (value ?? 0) / (way ? format.perDistanceUnit : 1)),
    [compared, way, format],
  );
  const axis = useMemo<Axis>(
    () => ({
      name: t(way ? "charts.by_distance" : "charts.by_time"),
      label: way ? distanceLabel : timeLabel,
      increments: way ? DISTANCE_STEPS : TIME_STEPS,
      say: (value) => (way ? `${format.number(value, 2)} ${format.units === "metric" ? "km" : "mi"}` : clock(value)),
    }),
    [way, t, format],
  );
  const panels = useMemo<LinePanel[]>(() => {
    const both = compared.channels.flatMap(({ channel, ours: mine, theirs: other }): LinePanel[] => {
      if (!isCharted(channel)) return [];
      const first = panelOf(channel, mine, format, t, ours.sport);
      const second = panelOf(channel, other, format, t, ours.sport);
      if (![...mine, ...other].some((value) => value !== null)) return [];
      return [
        {
          key: channel,
          title: first.label,
          unit: first.unit,
          say: first.say,
          lines: [
            { key: "theirs", label: t("compare.theirs"), values: second.values, color: "muted" },
            { key: "ours", label: t("compare.ours"), values: first.values, color: "ctl", width: 1.75 },
          ],
        },
      ];
    });
    const signed = (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${clock(Math.abs(value))}`;
    return [
      {
        key: "gap",
        title: t("compare.gap"),
        number: signed,
        zero: true,
        say: signed,
        lines: [{ key: "gap", label: t("compare.ahead"), values: compared.gap_s, color: "accent", fill: "zero" }],
      },
      ...both,
    ];
  }, [compared, ours.sport, format, t]);
  return (
    <>
      <Card flush>
        {compared.unknown || x.length === 0 ? (
          <p className={css.unknown}>{compared.unknown?.sentence}</p>
        ) : (
          <LineChart label={t("compare.label")} x={x} axis={axis} panels={panels} restAt={x.length - 1} />
        )}
      </Card>
      <Card title={t("compare.figures")} flush>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section className={css.scroll} tabIndex={0} aria-label={t("compare.figures")}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t("compare.figure")}</th>
                <th scope="col">{named(ours)}</th>
                <th scope="col">{named(theirs)}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <tr key={figure.slug}>
                  <th scope="row">{figure.name}</th>
                  <td>{words(quantityOf(figure.ours, figure, ours.sport, format))}</td>
                  <td>{words(quantityOf(figure.theirs, figure, theirs.sport, format))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {more > 0 && (
          <Button look="quiet" onClick={() => setAll(true)}>
            {t("compare.all", { count: more })}
          </Button>
        )}
      </Card>
    </>
  );
}

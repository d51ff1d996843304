import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { clock, UNKNOWN, useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import { percent } from "./grade";
import { type Passage, type Passages, passagesQuery, type Route } from "./queries";
import css from "./Route.module.css";

const SHOWN_FIRST = 12;

export function EffortsCard({ route }: { route: Route }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { data, error } = useQuery(passagesQuery(route.id));
  const items = all ? data?.items : data?.items.slice(0, SHOWN_FIRST);
  return (
    <Card title={t("routes.efforts.title")} flush>
      <ErrorNote error={error} />
      {!data || !items ? (
        <SkeletonRows rows={3} height={36} label={t("shell.loading")} />
      ) : items.length === 0 ? (
        <p className={css.none} role="status">
          {t(data.looked ? "routes.efforts.none" : "routes.efforts.looking")}
        </p>
      ) : (
        <>
          <Best found={data} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <section className={css.scroll} tabIndex={0} aria-label={t("routes.efforts.title")}>
            <table className={css.table}>
              <thead>
                <tr>
                  <th scope="col">{t("routes.efforts.date")}</th>
                  <th scope="col">{t("routes.efforts.time")}</th>
                  <th scope="col">{t("routes.efforts.power")}</th>
                  <th scope="col">{t("routes.efforts.heart")}</th>
                  <th scope="col">{t("routes.efforts.how")}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <Row key={`${item.activity_id} ${item.nth}`} item={item} best={isBest(item, data.best)} />
                ))}
              </tbody>
            </table>
          </section>
          {data.items.length > SHOWN_FIRST && (
            <div className={css.more}>
              <Button look="quiet" onClick={() => setAll(!all)}>
                {t(all ? "routes.efforts.fewer" : "routes.more")}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}

const isBest = (item: Passage, best: Passage | null) => item.activity_id === best?.activity_id && item.nth === best.nth;

function Best({ found: { best, last, trend_s } }: { found: Passages }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!best || !last) return null;
  const day = (item: Passage) => format.moment(item.start_at, { dateStyle: "medium" }, item.utc_offset_s);
  const time = clock(Math.abs(trend_s ?? 0));
  const trend = trend_s !== null && (Math.abs(trend_s) < 1 ? "same" : trend_s < 0 ? "faster" : "slower");
  return (
    <>
      <dl className={css.best}>
        {[["best", best] as const, ["last", last] as const].map(([key, item]) => (
          <div key={key}>
            <dt>{t(`routes.efforts.${key}`)}</dt>
            <dd className={css.value}>{clock(item.elapsed_s)}</dd>
            <dd className={css.small}>{day(item)}</dd>
          </div>
        ))}
      </dl>
      {trend && <p className={css.trend}>{t(`routes.efforts.${trend}`, { time })}</p>}
    </>
  );
}

function Row({ item, best }: { item: Passage; best: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = (value: number | null, unit: string) =>
    value === null ? <span className={css.unknown}>{UNKNOWN}</span> : `${format.number(value)} ${unit}`;
  const direction = t(`routes.efforts.${item.direction}`);
  const part = item.whole
    ? direction
    : `${direction}, ${t("routes.efforts.part", { share: percent(item.coverage, format, 0) })}`;
  return (
    <tr data-on={best || undefined} data-subdued={!item.whole || undefined}>
      <th scope="row">
        <Link to="/activities/$id" params={{ id: item.activity_id }}>
          {format.moment(item.start_at, { dateStyle: "medium" }, item.utc_offset_s)}
        </Link>
      </th>
      <td>{clock(item.elapsed_s)}</td>
      <td>{figure(item.avg_power_w, "W")}</td>
      <td>{figure(item.avg_hr_bpm, "bpm")}</td>
      <td>{part}</td>
    </tr>
  );
}

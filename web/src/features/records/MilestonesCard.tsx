import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { milestonesQuery } from "@/api/lookBackQueries";
import type { Milestones, Sport } from "@/api/types";
import { sportName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { Progress } from "@/ui/Progress";
import css from "./Records.module.css";

const SHOWN = 6;
const NEAR = 3;

/** Round numbers passed, newest first, and those just ahead. Nothing where there is none. */
export function MilestonesCard({ sport }: { sport: Sport | undefined }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { data } = useQuery(milestonesQuery(sport, i18n.language));
  if (!data || data.items.length === 0) return null;
  const rows = all ? data.items : data.items.slice(0, SHOWN);
  const day = (iso: string) => format.moment(`${iso}T00:00:00Z`, { dateStyle: "medium" }, 0);
  return (
    <Card title={t("records_page.milestones.title")} flush>
      <ul className={css.ahead} aria-label={t("records_page.milestones.ahead")}>
        {data.ahead.slice(0, NEAR).map((one) => (
          <Ahead key={`${one.sport}.${one.of}`} one={one} />
        ))}
      </ul>
      <ul className={css.passed}>
        {rows.map((one) => (
          <li key={`${one.sport}.${one.of}.${one.reached}`}>
            <span>
              <b>{one.label}</b> <span className={css.before}>{sportName(one.sport, t)}</span>
            </span>
            <Link to="/activities/$id" params={{ id: one.activity_id }}>
              {day(one.day)}
            </Link>
          </li>
        ))}
      </ul>
      {rows.length < data.items.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t("records_page.milestones.more", { count: data.items.length - rows.length })}
        </Button>
      )}
    </Card>
  );
}

function Ahead({ one }: { one: Milestones["ahead"][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = (value: number) => {
    if (one.of === "distance") return `${format.number(value / format.perDistanceUnit)} ${format.distance(0).unit}`;
    if (one.of === "strength_volume") return `${format.number(value / 1000, 1)} t`;
    if (one.of === "activities") return format.number(value);
    const height = format.height(value);
    return `${height.value} ${height.unit}`;
  };
  const told = t("records_page.milestones.far", { so_far: shown(one.so_far), reached: shown(one.reached) });
  return (
    <li>
      <span>
        {t("records_page.milestones.ahead")}: <b>{one.label}</b>{" "}
        <span className={css.before}>{sportName(one.sport, t)}</span>
      </span>
      <Progress label={`${one.label}: ${told}`} value={one.so_far / one.reached} />
      <span className={css.before}>{told}</span>
    </li>
  );
}

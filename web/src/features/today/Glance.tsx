import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Summary } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Badge, type Tone } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import { SkeletonRows } from "@/ui/Skeleton";
import css from "./Glance.module.css";
import { MorningTile } from "./MorningTile";
import { WeekTile } from "./WeekTile";

const TONES: Record<NonNullable<Summary["form"]>["state"], Tone> = {
  fresh: "good",
  balanced: "neutral",
  building: "accent",
  heavy: "warn",
};

/** Form, this week and this morning; the page below stands without it when it cannot be had. */
export function Glance() {
  const { t, i18n } = useTranslation();
  const found = useQuery({
    queryKey: ["summary", i18n.language],
    queryFn: () => answer(api.GET("/api/v1/dashboard/summary")),
  });
  if (found.isPending) return <SkeletonRows rows={2} height={72} label={t("shell.loading")} />;
  if (found.error || (found.data.this_week.count + found.data.last_week.count === 0 && !found.data.form)) return null;
  const { form, this_week, last_week, mornings, state, today } = found.data;
  return (
    <Card title={t("today.title")}>
      <div className={css.tiles}>
        <FormTile form={form} />
        <WeekTile now={this_week} before={last_week} />
        {mornings.map((morning) => (
          <MorningTile key={morning.kind} morning={morning} today={today} />
        ))}
      </div>
      {state === "computing" && (
        <p className={css.note} role="status">
          {t("today.computing")}
        </p>
      )}
    </Card>
  );
}

function FormTile({ form }: { form: Summary["form"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!form)
    return (
      <div className={css.tile}>
        <h3>{t("today.form.form")}</h3>
        <p className={css.note}>{t("today.form.none")}</p>
        <Link to="/settings" search={{ tab: "athlete" }}>
          {t("today.thresholds")}
        </Link>
      </div>
    );
  const signed = (value: number) => (value > 0 ? "+" : value < 0 ? "−" : "") + format.number(Math.abs(value));
  return (
    <div className={css.tile}>
      <h3>{t("today.form.form")}</h3>
      <p className={css.value}>
        <span>{signed(form.form)}</span>
        <Badge tone={TONES[form.state]}>{t(`today.form.${form.state}`)}</Badge>
      </p>
      <dl className={css.pairs}>
        <div>
          <dt>{t("today.form.fitness")}</dt>
          <dd>{format.number(form.fitness)}</dd>
        </div>
        <div>
          <dt>{t("today.form.fatigue")}</dt>
          <dd>{format.number(form.fatigue)}</dd>
        </div>
      </dl>
      <p className={css.note}>
        {form.settled
          ? form.ramp !== null
            ? t("today.form.ramp", { value: signed(form.ramp) })
            : t("today.sum")
          : t("today.form.unsettled")}
      </p>
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Insight } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Badge, type Tone } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import css from "./Insights.module.css";

const TONES: Record<Insight["tone"], Tone> = { good: "good", watch: "warn", plain: "neutral" };
const SHOWN = 5;
const MOST = 4;

/** Nothing at all where there is nothing to say. */
export function Insights() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const dayOf = (day: string) => format.moment(`${day}T00:00:00Z`, { dateStyle: "medium" }, 0);
  const found = useQuery({
    queryKey: ["insights", i18n.language],
    queryFn: () => answer(api.GET("/api/v1/insights")),
  });
  const items = found.data?.items.slice(0, SHOWN) ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t("today.insights.title")} aside={<Link to="/correlations">{t("correlations_page.title")}</Link>}>
      <ul className={css.list}>
        {items.map((item) => (
          <li key={item.slug}>
            <p className={css.head}>
              <Badge tone={TONES[item.tone]}>{t(`today.insights.${item.tone}`)}</Badge>
              <strong>{item.name}</strong>
            </p>
            <p>{item.sentence}</p>
            {item.evidence.length > 0 && (
              <p className={css.evidence}>
                {t("today.insights.evidence")}{" "}
                {item.evidence.slice(-MOST).map(({ activity_id: id, day }) => (
                  <Link key={id} to="/activities/$id" params={{ id }}>
                    {day ? dayOf(day) : t("correlations_page.open_activity")}
                  </Link>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

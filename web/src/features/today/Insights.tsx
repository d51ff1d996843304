import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { Insight } from "@/api/types";
import { Badge, type Tone } from "@/ui/Badge";
import { Card } from "@/ui/Card";
import css from "./Insights.module.css";

const TONES: Record<Insight["tone"], Tone> = { good: "good", watch: "warn", plain: "neutral" };
const SHOWN = 5;

/** Nothing at all where there is nothing to say. */
export function Insights() {
  const { t, i18n } = useTranslation();
  const found = useQuery({
    queryKey: ["insights", i18n.language],
    queryFn: () => answer(api.GET("/api/v1/insights")),
  });
  const items = found.data?.items.slice(0, SHOWN) ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t("today.insights.title")}>
      <ul className={css.list}>
        {items.map((item) => (
          <li key={item.slug}>
            <p className={css.head}>
              <Badge tone={TONES[item.tone]}>{t(`today.insights.${item.tone}`)}</Badge>
              <strong>{item.name}</strong>
            </p>
            <p>{item.sentence}</p>
            {item.activity_ids.length > 0 && (
              <p className={css.evidence}>
                {t("today.insights.evidence")}{" "}
                {item.activity_ids.slice(-3).map((id, place) => (
                  <Link key={id} to="/activities/$id" params={{ id }}>
                    {t("today.insights.activity", { number: place + 1 })}
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

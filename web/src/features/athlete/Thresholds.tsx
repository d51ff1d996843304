import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { settingsQuery } from "@/api/athleteQueries";
import type { Setting, SettingKind } from "@/api/types";
import { Button } from "@/ui/Button";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeleton";
import css from "./Athlete.module.css";
import { Proposals } from "./Proposals";
import { SettingDialog } from "./SettingDialog";
import { Timeline } from "./Timeline";

/** In the order an athlete thinks of them. A kind named nowhere is shown with the last. */
const GROUPS = [
  { key: "power", slugs: ["ftp", "cp", "w_prime", "power_zones"] },
  { key: "heart", slugs: ["threshold_hr", "max_hr", "rest_hr", "hr_zones"] },
  { key: "pace", slugs: ["threshold_speed", "css", "speed_zones"] },
  { key: "body", slugs: ["weight", "weight_goal", "height"] },
  { key: "form", slugs: ["fitness_days", "fatigue_days", "fitness_seed", "fatigue_seed"] },
  { key: "bike", slugs: ["bike_weight", "cda", "crr"] },
] as const;

export type Editing = { kind: SettingKind; setting: Setting | null };

/** What holds from which day on. A ride of 2019 is computed with what held in 2019. */
export function Thresholds() {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useQuery(settingsQuery(i18n.language));
  const [editing, setEditing] = useState<Editing | null>(null);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={6} height={60} label={t("shell.loading")} />;
  const named: readonly string[] = GROUPS.flatMap(({ slugs }) => slugs);
  return (
    <div className={css.groups}>
      <p className={css.lead}>{t("athlete.lead")}</p>
      <Proposals kinds={data.kinds} />
      {GROUPS.map(({ key, slugs }, at) => {
        const kinds = data.kinds.filter(
          ({ slug }) =>
            (slugs as readonly string[]).includes(slug) || (at === GROUPS.length - 1 && !named.includes(slug)),
        );
        return (
          <Card key={key} title={t(`athlete.groups.${key}`)} flush>
            {kinds.map((kind) => (
              <OneKind
                key={kind.slug}
                kind={kind}
                items={data.items.filter(({ slug }) => slug === kind.slug)}
                onEdit={setEditing}
              />
            ))}
          </Card>
        );
      })}
      {editing && (
        <SettingDialog
          key={editing.setting?.id ?? editing.kind.slug}
          {...editing}
          items={data.items}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}

type KindProps = { kind: SettingKind; items: readonly Setting[]; onEdit: (editing: Editing) => void };

function OneKind({ kind, items, onEdit }: KindProps) {
  const { t } = useTranslation();
  const sports = [...new Set(items.map(({ sport }) => sport))];
  return (
    <section className={css.kind} id={`setting-${kind.slug}`} aria-label={kind.name}>
      <header className={css.kindHead}>
        <div>
          <h3>{kind.name}</h3>
          <p className={css.small}>{t(`athlete.about.${kind.slug as "ftp"}`, { defaultValue: "" })}</p>
        </div>
        <Button
          look="quiet"
          icon="plus"
          onClick={() => onEdit({ kind, setting: null })}
          aria-label={t("athlete.add_to", { name: kind.name })}
        >
          {t("athlete.add")}
        </Button>
      </header>
      {items.length === 0 ? (
        <p className={css.none}>{t("athlete.none")}</p>
      ) : (
        sports.map((sport) => (
          <Timeline
            key={sport ?? "all"}
            kind={kind}
            sport={sport}
            items={items.filter((item) => item.sport === sport)}
            onEdit={(setting) => onEdit({ kind, setting })}
          />
        ))
      )}
    </section>
  );
}

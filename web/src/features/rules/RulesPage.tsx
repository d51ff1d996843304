import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeleton";
import { InWords } from "./InWords";
import { Packs } from "./Packs";
import { rulesQuery } from "./queries";
import { RuleRow } from "./RuleRow";
import css from "./Rules.module.css";
import type { Rule, Tier } from "./types";

const EditDialog = lazy(() => import("./EditDialog"));

const TIERS: readonly Tier[] = ["athlete", "safety", "science"];

/** What every plan must keep: said in words, taken from a pack, changed and put to rest. */
export default function RulesPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("rules_page.title")} lead={t("rules_page.lead")}>
      <div className={css.stack}>
        <InWords />
        <Held />
        <Packs />
      </div>
    </Page>
  );
}

function Held() {
  const { t, i18n } = useTranslation();
  const [editing, setEditing] = useState<Rule | null>(null);
  const { data, error, isPending, refetch } = useQuery(rulesQuery(i18n.language));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending)
    return (
      <Card flush>
        <SkeletonRows rows={4} height={64} label={t("shell.loading")} />
      </Card>
    );
  if (data.items.length === 0)
    return (
      <Card title={t("rules_page.mine")}>
        <EmptyState icon="plan" title={t("rules_page.none.title")}>
          <p>{t("rules_page.none.words")}</p>
        </EmptyState>
      </Card>
    );
  return (
    <>
      {TIERS.map((tier) => {
        const rules = data.items.filter((rule) => rule.tier === tier);
        if (rules.length === 0) return null;
        return (
          <Card key={tier} title={t(`rules_page.tier.${tier}.name`)} flush>
            <p className={css.tier}>{t(`rules_page.tier.${tier}.words`)}</p>
            <ul className={css.rules}>
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} onEdit={() => setEditing(rule)} />
              ))}
            </ul>
          </Card>
        );
      })}
      <Suspense>{editing && <EditDialog rule={editing} onClose={() => setEditing(null)} />}</Suspense>
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { keptRulesQuery } from "@/api/planQueries";
import { packsQuery } from "@/features/rules/queries";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { CheckInput } from "@/ui/Field";
import { ToggleChips } from "@/ui/ToggleChips";
import { Clashing } from "./Clashing";
import css from "./Wizard.module.css";
import type { Wizard } from "./wish";

type Props = { wizard: Wizard; onChange: (change: Partial<Wizard>) => void };

/** The rules there are, each to be left out here, and packs to take beside them. */
export function RulesCard({ wizard, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const rules = useQuery(keptRulesQuery(i18n.language));
  const packs = useQuery(packsQuery(i18n.language));
  const active = (rules.data?.items ?? []).filter((rule) => rule.active && rule.plan_id === null);
  const chosen = wizard.rules ?? active.map(({ id }) => id);
  const toggle = (list: readonly string[], id: string, on: boolean) =>
    on ? [...list, id] : list.filter((one) => one !== id);
  return (
    <Card title={t("plan_page.wizard.rules")}>
      <div className={css.stack}>
        <ErrorNote error={rules.error} />
        {rules.data && active.length === 0 && <p className={css.words}>{t("plan_page.wizard.no_rules")}</p>}
        {active.length > 0 && (
          <ul className={css.rules}>
            {active.map((rule) => (
              <li key={rule.id}>
                <CheckInput
                  label={rule.sentence}
                  checked={chosen.includes(rule.id)}
                  onChange={(on) => onChange({ rules: toggle(chosen, rule.id, on) })}
                />
              </li>
            ))}
          </ul>
        )}
        <Clashing chosen={chosen} />
        {packs.data && (
          <ToggleChips
            label={t("plan_page.wizard.packs")}
            choices={packs.data.items.map((pack) => ({ value: pack.slug, label: pack.name }))}
            chosen={wizard.packs}
            onChange={(slugs) => onChange({ packs: slugs })}
          />
        )}
        <Link to="/plan/rules">{t("plan_page.wizard.edit_rules")}</Link>
      </div>
    </Card>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { keptRulesQuery } from "@/api/planQueries";
import { Card } from "@/ui/Card";
import { ErrorNote } from "@/ui/ErrorState";
import { CheckInput } from "@/ui/Field";
import css from "./Wizard.module.css";
import type { Wizard } from "./wish";

type Props = { wizard: Wizard; onChange: (change: Partial<Wizard>) => void };

/** The rules there are, each to be left out here. */
export function RulesCard({ wizard, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const rules = useQuery(keptRulesQuery(i18n.language));
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
      </div>
    </Card>
  );
}

import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { askWays } from "@/api/planQueries";
import type { RulesNow as Others, Plan } from "@/api/planTypes";
import { Button } from "@/ui/Button";
import { ErrorNote } from "@/ui/ErrorState";
import css from "./Adapt.module.css";
import { NoWay } from "./NoWay";
import planCss from "./Plan.module.css";

/** The plan keeps the rules it was made by; where they are others now, it says which, and offers plans that keep those. */
export default function RulesNow({ plan, others }: { plan: Plan; others: Others }) {
  const { t } = useTranslation();
  const ask = useMutation({ mutationFn: () => askWays(plan.id, { what: "rules", forbid_sports: [] }) });
  const lines = [
    ...others.changed.map(({ id, before, sentence }) => ({
      key: id,
      said: t("plan_page.rules_now.changed", { before, after: sentence }),
    })),
    ...others.new.map(({ id, sentence }) => ({
      key: id || sentence,
      said: t("plan_page.rules_now.new", { sentence }),
    })),
    ...others.gone.map(({ id, sentence }) => ({ key: id, said: t("plan_page.rules_now.gone", { sentence }) })),
  ];
  return (
    <section className={planCss.resting} aria-label={t("plan_page.rules_now.title")}>
      <div>
        <h2>{t("plan_page.rules_now.title")}</h2>
        <ul className={css.changes}>
          {lines.map(({ key, said }) => (
            <li key={key}>{said}</li>
          ))}
        </ul>
      </div>
      <Button look="primary" busy={ask.isPending} onClick={() => ask.mutate()}>
        {t("plan_page.rules_now.ask")}
      </Button>
      <NoWay offers={ask.data} onChanged={() => ask.mutate()} />
      <ErrorNote error={ask.error} />
    </section>
  );
}

import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Clash, Relaxation } from "@/api/planTypes";
import { Button, IconButton } from "@/ui/Button";
import css from "./Wizard.module.css";

type Props = {
  clash: Clash;
  /** Rules that are there for every plan, and can be changed here; the others come from this page's answers. */
  kept: ReadonlySet<string>;
  busy: boolean;
  onGive: (relaxation: Relaxation) => void;
  onEdit: (rule: Clash["rules"][number]) => void;
};

/** Which wishes cannot all be had, in the athlete's own words, and the nearest that can. */
export function ClashCard({ clash, kept, busy, onGive, onEdit }: Props) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  // A new answer begins where it is read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each clash anew
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: "center" });
  }, [clash]);
  return (
    <section className={css.clash}>
      <h2 ref={title} tabIndex={-1}>
        {clash.sentence}
      </h2>
      <ul className={css.said}>
        {clash.rules.map((rule) => (
          <li key={rule.id}>
            <span>{rule.sentence}</span>
            {kept.has(rule.id) ? (
              <IconButton
                icon="edit"
                label={t("rules_page.edit_named", { sentence: rule.sentence })}
                onClick={() => onEdit(rule)}
              />
            ) : (
              <span className={css.words}>
                {t(rule.tier === "athlete" ? "plan_page.wizard.answered" : "plan_page.wizard.taken_along")}
              </span>
            )}
          </li>
        ))}
      </ul>
      {clash.proven && <p>{t("plan_page.wizard.proven")}</p>}
      {clash.relaxations.length === 0 && <p>{t("plan_page.wizard.no_ways")}</p>}
      {clash.relaxations.length > 0 && (
        <div className={css.ways}>
          <h3>{t("plan_page.wizard.ways")}</h3>
          <p>{t("plan_page.wizard.ways_tried")}</p>
          {clash.relaxations.map((one) => (
            <Button key={`${one.rule_id}${one.sentence}`} icon="retry" busy={busy} onClick={() => onGive(one)}>
              {one.sentence}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

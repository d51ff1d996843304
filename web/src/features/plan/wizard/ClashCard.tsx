import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Clash, Relaxation } from "@/api/planTypes";
import { Button } from "@/ui/Button";
import css from "./Wizard.module.css";

type Props = { clash: Clash; busy: boolean; onGive: (relaxation: Relaxation) => void };

/** Which wishes cannot all be had, in the athlete's own words, and the nearest that can. */
export function ClashCard({ clash, busy, onGive }: Props) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  // A new answer begins where it is read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each clash anew
  useEffect(() => title.current?.focus(), [clash]);
  return (
    <section className={css.clash}>
      <h2 ref={title} tabIndex={-1}>
        {clash.sentence}
      </h2>
      <ul className={css.said}>
        {clash.rules.map((rule) => (
          <li key={rule.id}>{rule.sentence}</li>
        ))}
      </ul>
      {clash.proven && <p>{t("plan_page.wizard.proven")}</p>}
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

import { useTranslation } from "react-i18next";
import { Icon } from "@/ui/Icon";
import css from "./Edit.module.css";
import type { Tried } from "./types";

/** The rule as the server would keep it, in a sentence; or that it is none yet. */
export function ReadBack({ read, waiting }: { read: Tried; waiting: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={css.readback} role="status" aria-busy={waiting}>
      {read.rule ? (
        <>
          <p className={css.small}>{t("rules_page.reads")}</p>
          <p className={css.now}>{read.rule.sentence}</p>
        </>
      ) : (
        <p className={css.small}>{t("rules_page.no_rule_yet")}</p>
      )}
      {read.conflicts.map((one) => (
        <p key={one.sentence} className={one.serious ? `${css.warn} ${css.serious}` : css.warn}>
          <Icon name="warning" size={14} />
          <span>
            {one.sentence}
            {one.rules
              .filter((sentence) => sentence !== read.rule?.sentence && !one.sentence.includes(sentence))
              .map((sentence) => (
                <span key={sentence} className={css.other}>
                  {sentence}
                </span>
              ))}
          </span>
        </p>
      ))}
    </div>
  );
}

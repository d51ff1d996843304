import { useTranslation } from "react-i18next";
import { Icon } from "@/ui/Icon";
import css from "./Edit.module.css";
import type { Conflict, Tried } from "./types";

/** Of what it clashes with, so many stand open; the gravest come first. */
const OPEN = 2;

/** The rule as the server would keep it, in a sentence; or that it is none yet. */
export function ReadBack({ read, waiting }: { read: Tried; waiting: boolean }) {
  const { t } = useTranslation();
  const said = read.rule?.sentence;
  const more = read.conflicts.slice(OPEN);
  return (
    <div className={css.readback} role="status" aria-busy={waiting}>
      {said ? (
        <>
          <p className={css.small}>{t("rules_page.reads")}</p>
          <p className={css.now}>{said}</p>
        </>
      ) : (
        <p className={css.small}>{t("rules_page.no_rule_yet")}</p>
      )}
      <Clashing found={read.conflicts.slice(0, OPEN)} said={said} />
      {more.length > 0 && (
        <details className={css.fold}>
          <summary>{t("plan_page.and_more", { count: more.length })}</summary>
          <Clashing found={more} said={said} />
        </details>
      )}
    </div>
  );
}

/** What cannot live with it, and which of the other rules that is about. */
function Clashing({ found, said }: { found: readonly Conflict[]; said: string | undefined }) {
  return found.map((one) => (
    <p key={`${one.ids} ${one.sentence}`} className={one.serious ? `${css.warn} ${css.serious}` : css.warn}>
      <Icon name="warning" size={14} />
      <span>
        {one.sentence}
        {one.rules
          .filter((rule) => rule !== said && !one.sentence.includes(rule))
          .map((rule) => (
            <span key={rule} className={css.other}>
              {rule}
            </span>
          ))}
      </span>
    </p>
  ));
}

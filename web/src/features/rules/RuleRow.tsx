import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Badge } from "@/ui/Badge";
import { Button, IconButton } from "@/ui/Button";
import { offerUndo, tellTrouble } from "@/ui/toasts";
import { changeRule, deleteRule, restoreRule } from "./queries";
import css from "./Rules.module.css";
import type { Rule } from "./types";

/** One rule: its sentence, where it comes from and how strongly it is meant. */
export function RuleRow({ rule, onEdit }: { rule: Rule; onEdit: () => void }) {
  const { t } = useTranslation();
  const trouble = (error: Error) => tellTrouble(error.message);
  const pause = useMutation({
    mutationFn: () => changeRule(rule, { active: !rule.active }),
    onError: trouble,
  });
  const remove = useMutation({
    mutationFn: () => deleteRule(rule),
    onError: trouble,
    onSuccess: () =>
      offerUndo(t("rules_page.deleted"), t("shell.undo"), () => void restoreRule(rule.id).catch(trouble), [
        `rule/${rule.id}`,
      ]),
  });
  const said = rule.source?.text;
  return (
    <li className={rule.active ? css.rule : `${css.rule} ${css.resting}`}>
      <div className={css.main}>
        <p className={css.sentence}>{rule.sentence}</p>
        <div className={css.about}>
          {!rule.active && <Badge tone="warn">{t("rules_page.resting")}</Badge>}
          <Badge>{t(`rules_page.grade.${rule.grade}`)}</Badge>
          {said &&
            (rule.tier === "athlete" ? <q className={css.said}>{said}</q> : <cite className={css.said}>{said}</cite>)}
        </div>
        {rule.evidence && rule.tier !== "athlete" && <p className={css.small}>{rule.evidence}</p>}
      </div>
      <div className={css.acts}>
        <Button look="quiet" busy={pause.isPending} onClick={() => pause.mutate()}>
          {rule.active ? t("rules_page.rest") : t("rules_page.wake")}
        </Button>
        {rule.editable && <IconButton icon="edit" label={t("rules_page.edit")} onClick={onEdit} />}
        <IconButton icon="trash" label={t("rules_page.delete")} onClick={() => remove.mutate()} />
      </div>
    </li>
  );
}

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isCode } from "@/api/problem";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import css from "./Edit.module.css";
import EditDialog from "./EditDialog";
import { restoreRule, ruleQuery } from "./queries";

type Props = { id: string; sentence: string; onClose: () => void; onSaved?: () => void };

/** The same dialog for a rule that is only known by its id, as plans know theirs. */
export default function RuleEditor({ id, sentence, onClose, onSaved }: Props) {
  const { t, i18n } = useTranslation();
  const { data, error } = useQuery(ruleQuery(id, i18n.language));
  const gone = isCode(error, "not_found");
  const back = useMutation({ mutationFn: () => restoreRule(id) });
  if (data) return <EditDialog rule={data} onClose={onClose} onSaved={onSaved} />;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("rules_page.edit")}
      note={sentence}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.close")}</Button>
          {gone && (
            <Button look="primary" icon="undo" busy={back.isPending} onClick={() => back.mutate()}>
              {t("rules_page.bring_back")}
            </Button>
          )}
        </>
      }
    >
      <div className={css.stack}>
        {gone ? <p>{t("rules_page.gone")}</p> : <ErrorNote error={error} />}
        <ErrorNote error={back.error} />
        {!error && <Skeleton height={240} />}
      </div>
    </Dialog>
  );
}

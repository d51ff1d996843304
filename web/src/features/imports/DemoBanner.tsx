import { useMutation, useQuery } from "@tanstack/react-query";
import i18next from "i18next";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { demoQuery, queries } from "@/api/queries";
import { trouble, undoChange } from "@/features/activities/changes";
import { Button } from "@/ui/Button";
import { offerUndo } from "@/ui/toasts";
import css from "./DemoBanner.module.css";

async function remove() {
  const { change_id } = await answer(api.DELETE("/api/v1/demo"));
  await queries.invalidateQueries();
  if (change_id)
    offerUndo(
      i18next.t("imports.demo.removed"),
      i18next.t("shell.undo"),
      () => void undoChange(change_id).then(() => queries.invalidateQueries()),
      [`change/${change_id}`],
    );
}

/** On every page for as long as anything of the demo athlete's is here: sums and curves have no badge of their own. */
export function DemoBanner() {
  const { t } = useTranslation();
  const { data } = useQuery(demoQuery);
  const gone = useMutation({ mutationFn: remove, onError: trouble });
  if (!data || (data.activities === 0 && data.days === 0)) return null;
  return (
    <aside className={css.banner}>
      <p>{t("imports.demo.banner")}</p>
      <Button look="quiet" busy={gone.isPending} onClick={() => gone.mutate()}>
        {t("imports.demo.remove")}
      </Button>
    </aside>
  );
}

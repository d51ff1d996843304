import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, IconButton } from "@/ui/Button";
import css from "./BulkBar.module.css";
import { BulkDialog, type BulkKind } from "./BulkDialog";
import { bulkDelete, chosenOnes } from "./bulk";
import { trouble } from "./changes";
import type { ActivityFilter } from "./search";
import { chooseEverything, clearSelection, useSelection } from "./selection";

const KINDS = ["tags", "sport", "gear"] as const;

export default function BulkBar({ filter, total }: { filter: ActivityFilter; total: number | null }) {
  const { t } = useTranslation();
  const { ids, everything } = useSelection();
  const [kind, setKind] = useState<BulkKind | null>(null);
  const remove = useMutation({ mutationFn: () => bulkDelete(chosenOnes(filter)), onError: trouble });
  const count = everything ? (total ?? 0) : ids.size;
  useEffect(() => {
    const press = (event: KeyboardEvent) =>
      event.key === "Escape" && !document.querySelector("[role=dialog], [role=menu]") && clearSelection();
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return (
    <section className={css.bar} aria-label={t("activities.bulk.title")}>
      <p className={css.count} role="status">
        {t("activities.bulk.count", { count })}
      </p>
      {!everything && total !== null && ids.size < total && (
        <Button look="quiet" onClick={chooseEverything}>
          {t("activities.bulk.everything", { count: total })}
        </Button>
      )}
      <span className={css.gap} />
      {KINDS.map((one) => (
        <Button key={one} disabled={count === 0} onClick={() => setKind(one)}>
          {t(`activities.bulk.${one}`)}
        </Button>
      ))}
      <Button look="danger" icon="trash" disabled={count === 0} busy={remove.isPending} onClick={() => remove.mutate()}>
        {t("activities.delete")}
      </Button>
      <IconButton icon="close" label={t("activities.bulk.stop")} onClick={clearSelection} />
      {kind && <BulkDialog kind={kind} count={count} filter={filter} onClose={() => setKind(null)} />}
    </section>
  );
}

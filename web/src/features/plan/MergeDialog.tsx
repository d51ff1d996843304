import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import type { MergeAnswer, Plan } from "@/api/planTypes";
import { isCode } from "@/api/problem";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Skeleton } from "@/ui/Skeleton";
import { tell } from "@/ui/toasts";
import { DiffLines } from "./DiffLines";
import { offerBack, planSettled } from "./editing";
import { branchName } from "./naming";
import css from "./Versions.module.css";

type Side = "ours" | "theirs";
type Props = { plan: Plan; branch: string; onClose: () => void; onMerged?: () => void };

/** Into the branch that is carried out. What only one side changed is taken; where both changed the same, the person says whose holds. */
export default function MergeDialog({ plan, branch, onClose, onMerged }: Props) {
  const { t } = useTranslation();
  const [take, setTake] = useState<Record<string, Side>>({});
  const [asked, setAsked] = useState<MergeAnswer | null>(null);
  const merge = useMutation({
    mutationFn: (wish: { take: Record<string, Side>; accept_violations: boolean }) =>
      answer(
        api.POST("/api/v1/plans/{plan_id}/merge", {
          params: { path: { plan_id: plan.id } },
          body: { from_branch: branch, ...wish },
        }),
      ),
    onSuccess: async (found) => {
      const { merged, version } = found;
      if (!merged || version === null) {
        setAsked(found);
        return;
      }
      onClose();
      if (version === plan.head) {
        tell(t("plan_page.versions.nothing_new", { branch: branchName(branch, t) }));
        return;
      }
      onMerged?.();
      await planSettled();
      offerBack(
        { id: plan.id, line: plan.branch },
        plan.head,
        version,
        t("plan_page.versions.merged", { branch: branchName(branch, t) }),
      );
    },
  });
  const { mutate } = merge;
  useEffect(() => mutate({ take: {}, accept_violations: false }), [mutate]);
  const conflicts = asked?.conflicts ?? [];
  const breaks = isCode(merge.error, "plan_breaks");
  const decided = conflicts.every(({ key }) => take[key]);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t("plan_page.versions.merge_title", { branch: branchName(branch, t) })}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button
            look="primary"
            busy={merge.isPending}
            disabled={!decided}
            onClick={() => mutate({ take, accept_violations: breaks })}
          >
            {t(breaks ? "plan_page.keep_anyway" : "plan_page.versions.merge")}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        {merge.isPending && !asked && <Skeleton height={88} />}
        {conflicts.length > 0 && <p>{t("plan_page.versions.conflicts", { count: conflicts.length })}</p>}
        {conflicts.map((conflict) => (
          <fieldset key={conflict.key} className={css.conflict}>
            <legend>{conflict.sentence}</legend>
            {(["ours", "theirs"] as const).map((side) => (
              <label key={side}>
                <input
                  type="radio"
                  name={conflict.key}
                  checked={take[conflict.key] === side}
                  onChange={() => setTake({ ...take, [conflict.key]: side })}
                />
                <span>
                  <b>{branchName(side === "ours" ? plan.branch : branch, t)}</b> {conflict[side]}
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        {asked?.diff && asked.diff.items.length + asked.diff.fields.length > 0 && (
          <section>
            <h3>{t("plan_page.versions.comes_along")}</h3>
            <DiffLines diff={asked.diff} />
          </section>
        )}
        <ErrorNote error={merge.error} />
      </div>
    </Dialog>
  );
}

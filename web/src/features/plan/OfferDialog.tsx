import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { asOffered, offerQuery } from "@/api/planQueries";
import type { Offer, Plan, PlannedItem } from "@/api/planTypes";
import { useFormat } from "@/i18n/format";
import { Button, IconButton } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput } from "@/ui/Field";
import { SkeletonRows } from "@/ui/Skeleton";
import { sayDay } from "./calendar";
import { changeOffer, undoOffer } from "./editing";
import form from "./ItemDialog.module.css";
import css from "./Offer.module.css";
import type { Place } from "./picking";
import { VerdictNote } from "./VerdictNote";

const ItemDialog = lazy(() => import("./ItemDialog"));
const PickDialog = lazy(() => import("./PickDialog"));

type Props = { plan: Plan; offer: Offer; today: string; onClose: () => void };

/** An offer workout by workout: each changed as in a plan, or left as it is in the plan that stands. */
export default function OfferDialog({ plan, offer, today, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(offerQuery(plan.id, offer.id, i18n.language));
  const [open, setOpen] = useState<PlannedItem | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [busy, setBusy] = useState(false);
  const offered = data && asOffered(plan, data);
  const lines = data?.diff.items ?? [];
  const changed = new Set(lines.map(({ id }) => id));
  const days = lines.flatMap(({ before, after }) => [before?.day, after?.day]).filter((day) => day !== undefined);
  const [first = "", last = ""] = [days.toSorted()[0], days.toSorted().at(-1)];
  const others = (offered?.items ?? []).filter(
    ({ id, day, role }) => !changed.has(id) && day >= today && day >= first && day <= last && role !== "race",
  );
  const restore = async (ids: readonly (string | undefined)[], name: string) => {
    if (!offered) return;
    setBusy(true);
    const changes = [...new Set(ids)].flatMap((id) => (id ? [{ op: "restore" as const, id }] : []));
    await changeOffer(offer.id, offered.version, changes, t("plan_page.offers.restored", { name }));
    setBusy(false);
  };
  const undo = async () => {
    if (!data) return;
    setBusy(true);
    await undoOffer(data.id, data.version);
    setBusy(false);
  };
  return (
    <>
      <Dialog
        open={!open && !place}
        wide
        onClose={onClose}
        title={t("plan_page.offers.change")}
        note={offer.sentence}
        actions={
          <>
            {data && data.steps > 0 && (
              <Button look="quiet" icon="undo" busy={busy} onClick={() => void undo()}>
                {t("plan_page.offers.undo")}
              </Button>
            )}
            <Button onClick={onClose}>{t("shell.close")}</Button>
          </>
        }
      >
        <div className={form.stack}>
          <ErrorNote error={error} />
          {!data && !error && <SkeletonRows rows={5} height={44} label={t("shell.loading")} />}
          {data && (
            <VerdictNote edited={{ verdict: data.verdict, worse: data.verdict.violations }} error={null} waiting />
          )}
          {data && lines.length === 0 && <p>{t("plan_page.no_difference")}</p>}
          <ul className={css.lines}>
            {lines.map(({ id, before, after, sentence }) => {
              const name = (after ?? before)?.name ?? "";
              return (
                <li key={id}>
                  <span>{sentence}</span>
                  {after && after.day >= today && (
                    <IconButton
                      icon="edit"
                      label={t("plan_page.offers.change_item", { name })}
                      onClick={() => setOpen(after)}
                    />
                  )}
                  <IconButton
                    icon="undo"
                    disabled={busy}
                    label={t("plan_page.offers.restore", { name })}
                    onClick={() => void restore([before?.id, after?.id], name)}
                  />
                </li>
              );
            })}
          </ul>
          {others.length > 0 && (
            <Field label={t("plan_page.offers.other")}>
              <SelectInput
                value=""
                onChange={(id) => setOpen(others.find((one) => one.id === id) ?? null)}
                choices={[
                  { value: "", label: t("plan_page.offers.other_none") },
                  ...others.map((one) => ({ value: one.id, label: `${sayDay(one.day, format)}, ${one.name}` })),
                ]}
              />
            </Field>
          )}
        </div>
      </Dialog>
      <Suspense>
        {offered && open && (
          <ItemDialog
            key={open.id}
            plan={offered}
            item={offered.items.find(({ id }) => id === open.id) ?? open}
            today={today}
            onClose={() => setOpen(null)}
            onReplace={() => {
              setOpen(null);
              setPlace({ item: open });
            }}
          />
        )}
        {offered && place && <PickDialog plan={offered} place={place} today={today} onClose={() => setPlace(null)} />}
      </Suspense>
    </>
  );
}

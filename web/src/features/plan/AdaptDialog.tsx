import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "@/api/client";
import { plansChanged } from "@/api/planQueries";
import type { AdaptWish, Plan } from "@/api/planTypes";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { tell } from "@/ui/toasts";
import chosenCss from "./Adapt.module.css";
import { addDays, sayDay } from "./calendar";
import css from "./ItemDialog.module.css";

const WHATS = ["missed", "sick", "injured", "travelling", "tired", "ahead"] as const;
type What = (typeof WHATS)[number];

const PARTS = [
  "knee",
  "achilles",
  "calf",
  "hamstring",
  "quad",
  "hip",
  "groin",
  "ankle",
  "foot",
  "shin",
  "back",
  "shoulder",
  "neck",
  "wrist",
  "elbow",
  "rib",
] as const;

type Props = { plan: Plan; today: string; onClose: () => void; onOffers: () => void };

/** What happened, in a few words; the answer is up to three ways on, none of them taken yet. */
export default function AdaptDialog({ plan, today, onClose, onOffers }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [what, setWhat] = useState<What>("missed");
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState("");
  const [part, setPart] = useState<(typeof PARTS)[number]>("knee");
  const missable = plan.items.filter(
    (item) => item.done === null && item.role !== "race" && item.day <= today && item.day >= addDays(today, -14),
  );
  const [itemId, setItemId] = useState(missable.at(-1)?.id ?? "");
  const ask = useMutation({
    mutationFn: () => {
      const wish: AdaptWish = {
        what,
        forbid_sports: [],
        ...(what === "missed"
          ? { item_id: itemId }
          : { from, ...(to && { to }), ...(what === "injured" && { body_part: part }) }),
      };
      return answer(api.POST("/api/v1/plans/{plan_id}/adapt", { params: { path: { plan_id: plan.id } }, body: wish }));
    },
    onSuccess: (offers) => {
      if (offers.sentence) tell(offers.sentence);
      void plansChanged();
      onClose();
      if (offers.items.length > 0) onOffers();
    },
  });
  const nothingMissed = what === "missed" && missable.length === 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("plan_page.adapt.title")}
      note={t("plan_page.adapt.note")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="adapt" busy={ask.isPending} disabled={nothingMissed}>
            {t("plan_page.adapt.ask")}
          </Button>
        </>
      }
    >
      <form
        id="adapt"
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <fieldset className={chosenCss.whats}>
          <legend>{t("plan_page.adapt.what")}</legend>
          {WHATS.map((one) => (
            <label key={one}>
              <input type="radio" name="what" checked={what === one} onChange={() => setWhat(one)} />
              <span>{t(`plan_page.adapt.kind.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        {what === "missed" ? (
          nothingMissed ? (
            <p>{t("plan_page.adapt.nothing_missed")}</p>
          ) : (
            <Field label={t("plan_page.adapt.which")}>
              <SelectInput
                value={itemId}
                onChange={setItemId}
                choices={missable.map((item) => ({
                  value: item.id,
                  label: `${sayDay(item.day, format)}, ${item.name}`,
                }))}
              />
            </Field>
          )
        ) : (
          <div className={css.fields}>
            {what === "injured" && (
              <Field label={t("plan_page.adapt.part")}>
                <SelectInput
                  value={part}
                  onChange={(next) => setPart(PARTS.find((one) => one === next) ?? "knee")}
                  choices={PARTS.map((one) => ({ value: one, label: t(`plan_page.part.${one}`) }))}
                />
              </Field>
            )}
            <Field label={t("plan_page.adapt.from")}>
              <TextInput type="date" required value={from} onChange={(event) => setFrom(event.target.value)} />
            </Field>
            <Field label={t("plan_page.adapt.to")} hint={t("plan_page.adapt.to_hint")}>
              <TextInput type="date" value={to} min={from} onChange={(event) => setTo(event.target.value)} />
            </Field>
          </div>
        )}
        <ErrorNote error={ask.error} />
      </form>
    </Dialog>
  );
}

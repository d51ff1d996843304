import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { askWays } from "@/api/planQueries";
import type { AdaptWish, Plan } from "@/api/planTypes";
import { sportName } from "@/features/activities/naming";
import { calendarQuery } from "@/features/calendar/queries";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import chosenCss from "./Adapt.module.css";
import { addDays, sayDay } from "./calendar";
import { HowLong } from "./HowLong";
import { BACK, type Happening, insteadOf, itemsFor, WHATS, wishOf } from "./happening";
import css from "./ItemDialog.module.css";
import { NoWay } from "./NoWay";

type Props = { plan: Plan; today: string; onClose: () => void; onOffers: () => void };

/** What happened, in a few words; the answer is up to three ways on, none of them taken yet. */
export default function AdaptDialog({ plan, today, onClose, onOffers }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [told, setTold] = useState<Happening>({
    what: "missed",
    itemId: itemsFor("missed", plan, today).at(-1)?.id ?? "",
    activityId: "",
    day: today,
    from: today,
    to: "",
    part: "knee",
    without: [],
    things: null,
  });
  const { what } = told;
  const items = itemsFor(what, plan, today);
  const item = items.find(({ id }) => id === told.itemId);
  const agenda = useQuery({
    ...calendarQuery(addDays(today, -BACK), today, i18n.language),
    enabled: what === "replaced",
  });
  const done = insteadOf(item, agenda.data);
  const activityId = done.some(({ id }) => id === told.activityId) ? told.activityId : (done[0]?.id ?? "");
  const ask = useMutation({
    mutationFn: (wish: AdaptWish) => askWays(plan.id, wish),
    onSuccess: (offers) => {
      if (offers.items.length === 0) return;
      onClose();
      onOffers();
    },
  });
  const wish = wishOf({ ...told, activityId });
  const set = (change: Partial<Happening>) => {
    ask.reset();
    setTold({ ...told, ...change });
  };
  const choose = (next: Happening["what"]) => {
    const there = itemsFor(next, plan, today);
    const still = there.some(({ id }) => id === told.itemId);
    const near = next === "moved" ? there.find(({ day }) => day >= today) : undefined;
    set({ what: next, itemId: still ? told.itemId : ((near ?? there.at(-1))?.id ?? "") });
  };
  const about = what === "missed" || what === "moved" || what === "replaced";
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("plan_page.adapt.title")}
      note={t("plan_page.adapt.note")}
      actions={
        <>
          <Button onClick={onClose}>{t(ask.data ? "shell.close" : "shell.cancel")}</Button>
          <Button look="primary" type="submit" form="adapt" busy={ask.isPending} disabled={wish === null}>
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
          if (wish) ask.mutate(wish);
        }}
      >
        <fieldset className={chosenCss.whats}>
          <legend>{t("plan_page.adapt.what")}</legend>
          {WHATS.map((one) => (
            <label key={one}>
              <input type="radio" name="what" checked={what === one} onChange={() => choose(one)} />
              <span>{t(`plan_page.adapt.kind.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        {about && items.length === 0 && <p>{t("plan_page.adapt.nothing_missed")}</p>}
        {about && items.length > 0 && (
          <Field label={t("plan_page.adapt.which")}>
            <SelectInput
              value={told.itemId}
              onChange={(itemId) => set({ itemId })}
              choices={items.map((one) => ({ value: one.id, label: `${sayDay(one.day, format)}, ${one.name}` }))}
            />
          </Field>
        )}
        {what === "moved" && items.length > 0 && (
          <Field label={t("plan_page.adapt.moved_to")}>
            <TextInput
              type="date"
              required
              value={told.day}
              min={plan.first < today ? today : plan.first}
              max={plan.last}
              onChange={(event) => set({ day: event.target.value })}
            />
          </Field>
        )}
        {what === "replaced" && items.length > 0 && (
          <>
            <ErrorNote error={agenda.error} />
            {agenda.data && done.length === 0 && <p>{t("plan_page.adapt.nothing_done")}</p>}
            {done.length > 0 && (
              <Field label={t("plan_page.adapt.instead")} hint={t("plan_page.adapt.instead_hint")}>
                <SelectInput
                  value={activityId}
                  onChange={(id) => set({ activityId: id })}
                  choices={done.map((one) => ({
                    value: one.id,
                    label: [
                      sayDay(one.day, format),
                      one.name?.trim() || sportName(one.sport, t),
                      one.minutes !== null && format.hours(one.minutes * 60),
                      one.load !== null && t("plan_page.load", { load: format.number(one.load) }),
                    ]
                      .filter(Boolean)
                      .join(", "),
                  }))}
                />
              </Field>
            )}
          </>
        )}
        {!about && <HowLong told={told} onChange={set} />}
        <NoWay offers={ask.data} onChanged={() => wish && ask.mutate(wish)} />
        <ErrorNote error={ask.error} />
      </form>
    </Dialog>
  );
}

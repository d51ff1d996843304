import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { blameQuery } from "@/api/planQueries";
import type { Plan, PlannedItem } from "@/api/planTypes";
import { useFormat } from "@/i18n/format";
import { Badge } from "@/ui/Badge";
import { Button, buttonLook } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { Icon } from "@/ui/Icon";
import { Apart } from "./Apart";
import { Checked } from "./Checked";
import { addDays, sayDay } from "./calendar";
import { changesOf, type Draft, draftOf } from "./draft";
import { useDraft } from "./drafting";
import css from "./ItemDialog.module.css";
import { planSportName, roleName } from "./naming";
import { stepsOf } from "./stepping";

const Lifts = lazy(() => import("./Lifts"));

type Props = { plan: Plan; item: PlannedItem; today: string; onClose: () => void; onReplace: () => void };

/** One workout: what it is, why it stands there, who put it there; and what changing it would mean, said as it is typed. */
export default function ItemDialog({ plan, item, today, onClose, onReplace }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const there = plan.items.some(({ id }) => id === item.id);
  const ahead = there && item.day >= today && item.done === null;
  const [typed, setTyped] = useState<Partial<Draft>>({});
  const draft = { ...draftOf(item), ...typed };
  const changes = changesOf(item, draft);
  const drafting = useDraft(plan, changes, ahead);
  const { busy, breaks, refused } = drafting;
  const blame = useQuery({ ...blameQuery(plan.id, plan.line, i18n.language), enabled: !plan.offer });
  const whose = plan.offer ? undefined : blame.data?.items.find((line) => line.item_id === item.id);
  const others = plan.items.filter(
    (other) =>
      other.id !== item.id &&
      other.role !== "race" &&
      other.done === null &&
      other.day >= today &&
      other.day >= addDays(item.day, -10) &&
      other.day <= addDays(item.day, 10),
  );
  const set = (change: Partial<Draft>) => setTyped({ ...typed, ...change });
  const { name } = item;
  const closed = (kept: boolean) => kept && onClose();
  const save = () => void drafting.save(t("plan_page.changed", { name })).then(closed);
  const takeOut = () =>
    void (
      refused ? drafting.save("") : drafting.deed([{ op: "delete", id: item.id }], t("plan_page.deleted", { name }))
    ).then(closed);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={item.name}
      note={`${planSportName(item.sport, t)}, ${sayDay(item.day, format)}`}
      actions={
        ahead && (
          <>
            <Button look="danger" icon="trash" disabled={busy} onClick={takeOut}>
              {t(refused ? "plan_page.delete_anyway" : "plan_page.delete")}
            </Button>
            <Link to="/plan/steps" search={stepsOf(plan, item)} className={buttonLook.plain}>
              <Icon name="edit" size={16} />
              {t("plan_page.change_steps")}
            </Link>
            {item.role !== "race" && (
              <Button icon="library" disabled={busy} onClick={onReplace}>
                {t("plan_page.replace")}
              </Button>
            )}
            <Button look="primary" busy={busy} disabled={!drafting.trial.edited || changes.length === 0} onClick={save}>
              {t(breaks && changes.length > 0 ? "plan_page.keep_anyway" : "shell.save")}
            </Button>
          </>
        )
      }
    >
      <div className={css.stack}>
        {!there && !busy && <p role="status">{t("plan_page.gone")}</p>}
        <p className={css.facts}>
          <Badge>{roleName(item.role, t)}</Badge>
          <span>{format.hours(item.minutes * 60)}</span>
          <span>{t("plan_page.load", { load: format.number(item.load) })}</span>
          {item.low + item.mid + item.high > 0 && (
            <span>
              {t("plan_page.intensity", {
                low: format.number(item.low),
                mid: format.number(item.mid),
                high: format.number(item.high),
              })}
            </span>
          )}
          {item.template && (
            <Link to="/library/$slug" params={{ slug: item.template }} search={{ level: item.level ?? undefined }}>
              {t("plan_page.in_library")}
            </Link>
          )}
          {item.workout_id && (
            <Link to="/workouts/$id" params={{ id: item.workout_id }}>
              {t("plan_page.steps")}
            </Link>
          )}
        </p>
        {item.sport === "strength" && !item.own_steps && !plan.offer && (
          <Suspense>
            <Lifts plan={plan} item={item} />
          </Suspense>
        )}
        <Apart plan={plan} item={item} />
        {(item.because.length > 0 || whose) && (
          <section>
            <h3>{t("plan_page.why")}</h3>
            <ul className={css.because}>
              {item.because.map((one) => (
                <li key={one.rule_id}>
                  {one.sentence}
                  <span className={css.blame}> {one.effect}</span>
                </li>
              ))}
              {whose && <li className={css.blame}>{whose.sentence}</li>}
            </ul>
          </section>
        )}
        {ahead && (
          <>
            <div className={css.fields}>
              <Field label={t("plan_page.day")}>
                <TextInput
                  type="date"
                  required
                  value={draft.day}
                  min={plan.first < today ? today : plan.first}
                  max={plan.last}
                  onChange={(event) => set({ day: event.target.value })}
                />
              </Field>
              <Field label={t("plan_page.start")}>
                <TextInput type="time" value={draft.start} onChange={(event) => set({ start: event.target.value })} />
              </Field>
              {item.role !== "race" && (
                <Field label={t("plan_page.minutes")}>
                  <TextInput
                    type="number"
                    inputMode="numeric"
                    min={5}
                    max={1440}
                    step={5}
                    value={draft.minutes}
                    onChange={(event) => set({ minutes: event.target.value })}
                  />
                </Field>
              )}
              {others.length > 0 && (
                <Field label={t("plan_page.swap")}>
                  <SelectInput
                    value={draft.swap}
                    onChange={(swap) => set({ swap })}
                    choices={[
                      { value: "", label: t("plan_page.swap_none") },
                      ...others.map((other) => ({
                        value: other.id,
                        label: `${sayDay(other.day, format)}, ${other.name}`,
                      })),
                    ]}
                  />
                </Field>
              )}
            </div>
            <Checked plan={plan} drafting={drafting} />
          </>
        )}
      </div>
    </Dialog>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/planTypes";
import { libraryQuery } from "@/api/queries";
import type { LibraryItem, Sport } from "@/api/types";
import { sportName } from "@/features/activities/naming";
import { Drawing } from "@/features/library/Drawing";
import { ROLES } from "@/features/library/search";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { Field, SelectInput, TextInput } from "@/ui/Field";
import { SkeletonRows } from "@/ui/Skeleton";
import { Checked } from "./Checked";
import { sayDay } from "./calendar";
import { useDraft } from "./drafting";
import form from "./ItemDialog.module.css";
import { PLAN_SPORTS, sportOf } from "./naming";
import css from "./Pick.module.css";
import { type Asking, changeOf, choicesOf, firstSport, type Place } from "./picking";

type Props = { plan: Plan; place: Place; today: string; onClose: () => void };

/** A workout of the library for a day, or in the place of another: what it would do is said before it is kept. */
export default function PickDialog({ plan, place, today, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(libraryQuery);
  const [asking, setAsking] = useState<Asking>(() => ({ q: "", sport: firstSport(plan, place), role: "" }));
  const [slug, setSlug] = useState("");
  const [level, setLevel] = useState(1);
  const [day, setDay] = useState(place.day ?? "");
  const [start, setStart] = useState("");
  const found = choicesOf(data?.items ?? [], useDeferredValue(asking), place);
  const chosen = data?.items.find((item) => item.slug === slug);
  const changes = chosen ? changeOf(place, slug, level, day, start) : [];
  const drafting = useDraft(plan, changes);
  const would = drafting.trial.edited?.diff.items.find(({ after }) => after?.template === slug)?.after;
  const choose = (item: LibraryItem) => {
    setSlug(item.slug);
    setLevel(item.level);
  };
  const keep = async () => {
    if (!chosen) return;
    const said = place.item
      ? t("plan_page.replaced", { name: place.item.name, other: chosen.name })
      : t("plan_page.added", { name: chosen.name, day: sayDay(day, format) });
    if (await drafting.save(said)) onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={place.item ? t("plan_page.replace_title", { name: place.item.name }) : t("plan_page.add_title")}
      note={place.item && sayDay(place.item.day, format)}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" busy={drafting.busy} disabled={!drafting.trial.edited} onClick={() => void keep()}>
            {t(drafting.breaks ? "plan_page.keep_anyway" : place.item ? "plan_page.replace_do" : "plan_page.add_do")}
          </Button>
        </>
      }
    >
      <div className={form.stack}>
        <search className={form.fields}>
          <Field label={t("library_page.search")}>
            <TextInput
              type="search"
              maxLength={200}
              value={asking.q}
              onChange={(event) => setAsking({ ...asking, q: event.target.value })}
            />
          </Field>
          <Field label={t("library_page.sport")}>
            <SelectInput
              value={asking.sport}
              onChange={(sport) => setAsking({ ...asking, sport: sport as Sport | "" })}
              choices={[
                { value: "", label: t("library_page.any_sport") },
                ...PLAN_SPORTS.map((one) => ({ value: sportOf(one), label: sportName(sportOf(one), t) })),
              ]}
            />
          </Field>
          <Field label={t("library_page.role")}>
            <SelectInput
              value={asking.role}
              onChange={(role) => setAsking({ ...asking, role: role as Asking["role"] })}
              choices={[
                { value: "", label: t("library_page.any_role") },
                ...ROLES.map((value) => ({ value, label: t(`library_page.roles.${value}`) })),
              ]}
            />
          </Field>
        </search>
        <ErrorNote error={error} />
        {!data && !error && <SkeletonRows rows={5} height={48} label={t("shell.loading")} />}
        {data && found.length === 0 && <p>{t("library_page.nothing.title")}</p>}
        {found.length > 0 && (
          <fieldset className={css.list}>
            <legend>{t("library_page.count", { count: found.length })}</legend>
            {found.map((item) => (
              <label key={item.slug}>
                <input type="radio" name="workout" checked={item.slug === slug} onChange={() => choose(item)} />
                <span className={css.course}>
                  <Drawing drawn={item.drawn} sport={item.sport} />
                </span>
                <span className={css.name}>
                  {item.name} <span className={css.small}>{item.label}</span>
                </span>
                <span className={css.small}>
                  {format.hours(item.dose.minutes * 60)} ·{" "}
                  {t("plan_page.load", { load: format.number(item.dose.load) })}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {chosen && (
          <>
            <p className={css.small}>{chosen.purpose}</p>
            <div className={form.fields}>
              {!place.item && (
                <>
                  <Field label={t("plan_page.day")}>
                    <TextInput
                      type="date"
                      required
                      value={day}
                      min={plan.first < today ? today : plan.first}
                      max={plan.last}
                      onChange={(event) => setDay(event.target.value)}
                    />
                  </Field>
                  <Field label={t("plan_page.start")}>
                    <TextInput type="time" value={start} onChange={(event) => setStart(event.target.value)} />
                  </Field>
                </>
              )}
              {chosen.levels > 1 && (
                <Field label={t("library_page.level")}>
                  <SelectInput
                    value={String(level)}
                    onChange={(next) => setLevel(Number(next))}
                    choices={Array.from({ length: chosen.levels }, (_, at) => ({
                      value: String(at + 1),
                      label:
                        at + 1 === chosen.level
                          ? t("plan_page.own_level", { level: at + 1 })
                          : t("library_page.level_of", { level: at + 1, levels: chosen.levels }),
                    }))}
                  />
                </Field>
              )}
            </div>
            {would && (
              <p className={form.facts}>
                <b>{would.name}</b>
                <span>{format.hours(would.minutes * 60)}</span>
                <span>{t("plan_page.load", { load: format.number(would.load) })}</span>
              </p>
            )}
            <Checked plan={plan} drafting={drafting} />
          </>
        )}
      </div>
    </Dialog>
  );
}

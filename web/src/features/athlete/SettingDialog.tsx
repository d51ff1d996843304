import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "@/api/problem";
import type { Setting, SettingKind, Sport } from "@/api/types";
import { sportName } from "@/features/activities/naming";
import { useFormat } from "@/i18n/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorNote } from "@/ui/ErrorState";
import { CheckInput, Field, SelectInput, TextInput } from "@/ui/Field";
import css from "./Athlete.module.css";
import { figureOf, typedOf } from "./figures";
import { correct, tell } from "./telling";

type Props = { kind: SettingKind; setting: Setting | null; items: readonly Setting[]; onClose: () => void };

/** Zones between the least and the most a list of bounds may have. */
const FEWEST_BOUNDS = 2;
const MOST_BOUNDS = 8;

/** A figure and the day it holds from; or from as far back as records go. */
export function SettingDialog({ kind, setting, items, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [sport, setSport] = useState<Sport | null>(
    setting ? setting.sport : kind.general ? null : (kind.sports[0] ?? null),
  );
  const figure = figureOf(kind.unit, sport ?? (kind.unit === "m/s" ? (kind.sports[0] ?? null) : null), format);
  const [always, setAlways] = useState(
    setting ? setting.since === null : items.every(({ slug }) => slug !== kind.slug),
  );
  const [since, setSince] = useState(setting?.since ?? today());
  const [typed, setTyped] = useState<string[]>(() => {
    const value = setting?.value ?? items.find((item) => item.slug === kind.slug && item.sport === sport)?.value;
    const empty = kind.many ? ["", "", "", ""] : [""];
    return value === undefined ? empty : [value].flat().map((one) => typedOf(figure, one));
  });
  const [unread, setUnread] = useState(false);
  const save = useMutation({
    mutationFn: (figures: number[]) => {
      const day = always ? null : since;
      const value = kind.many ? figures : (figures[0] ?? 0);
      if (setting) return correct(setting, { since: day, value });
      const replaced = items.find(
        (item) => item.slug === kind.slug && item.sport === sport && item.since === day && item.id !== null,
      );
      return tell({ slug: kind.slug, sport, since: day, value }, replaced);
    },
    onSuccess: onClose,
  });
  const submit = () => {
    const figures = typed.map(figure.read);
    const known = figures.flatMap((one) => (one === null ? [] : [one]));
    setUnread(known.length !== figures.length);
    if (known.length === figures.length) save.mutate(known);
  };
  const wrong = unread
    ? t(figure.paced ? "athlete.unread_pace" : "athlete.unread")
    : save.error instanceof Problem
      ? save.error.field("value")
      : null;
  const choices = [
    ...(kind.general ? [{ value: "", label: t("athlete.all_sports") }] : []),
    ...kind.sports.map((value) => ({ value, label: sportName(value, t) })),
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      title={kind.name}
      note={t("athlete.dialog_note")}
      actions={
        <>
          <Button onClick={onClose}>{t("shell.cancel")}</Button>
          <Button look="primary" type="submit" form="setting" busy={save.isPending}>
            {t("shell.save")}
          </Button>
        </>
      }
    >
      <form
        id="setting"
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {choices.length > 1 && !setting && (
          <Field label={t("activities.sport")}>
            <SelectInput
              value={sport ?? ""}
              onChange={(value) => setSport((value || null) as Sport | null)}
              choices={choices}
            />
          </Field>
        )}
        {kind.many ? (
          <Bounds typed={typed} unit={figure.unit} onTyped={setTyped} wrong={wrong} />
        ) : (
          <Field
            label={figure.unit ? t("athlete.value_in", { unit: figure.unit }) : t("athlete.value")}
            hint={figure.paced ? t("athlete.pace_hint") : null}
            error={wrong}
          >
            <TextInput
              inputMode={figure.paced ? "text" : "decimal"}
              value={typed[0] ?? ""}
              onChange={(event) => setTyped([event.target.value])}
            />
          </Field>
        )}
        <CheckInput
          label={t("athlete.from_the_start")}
          hint={t("athlete.from_the_start_hint")}
          checked={always}
          onChange={setAlways}
        />
        {!always && (
          <Field label={t("athlete.from_day")}>
            <TextInput type="date" required value={since} onChange={(event) => setSince(event.target.value)} />
          </Field>
        )}
        {!wrong && <ErrorNote error={save.error} />}
      </form>
    </Dialog>
  );
}

type BoundsProps = {
  typed: readonly string[];
  unit: string;
  onTyped: (typed: string[]) => void;
  wrong: string | null;
};

function Bounds({ typed, unit, onTyped, wrong }: BoundsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.bounds}>
      <legend>{t("athlete.bounds", { unit })}</legend>
      <div className={css.boundRow}>
        {typed.map((value, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bound is its place
          <Field key={at} label={`Z${at + 1}`}>
            <TextInput
              value={value}
              inputMode="decimal"
              onChange={(event) => onTyped(typed.map((one, place) => (place === at ? event.target.value : one)))}
            />
          </Field>
        ))}
      </div>
      <p className={css.small}>{t("athlete.above", { zone: `Z${typed.length + 1}` })}</p>
      {wrong && (
        <p role="alert" className={css.wrong}>
          {wrong}
        </p>
      )}
      <div className={css.boundDeeds}>
        <Button look="quiet" disabled={typed.length >= MOST_BOUNDS} onClick={() => onTyped([...typed, ""])}>
          {t("athlete.more_zones")}
        </Button>
        <Button look="quiet" disabled={typed.length <= FEWEST_BOUNDS} onClick={() => onTyped(typed.slice(0, -1))}>
          {t("athlete.fewer_zones")}
        </Button>
      </div>
    </fieldset>
  );
}

/** The day on the athlete's wall, not in Greenwich. */
const today = () => new Date().toLocaleDateString("sv-SE");
